import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';
import {
  type ChainedEvent,
  type ChainWalk,
  chainEnd,
  chainStart,
  eventHash,
  followChain,
  genesis,
} from './chain';

function chainOfLength(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const event = {
      id: `e${seq}`,
      chain: 'joint',
      seq,
      at: `2026-11-23T08:00:0${seq}.000Z`,
      actorId: 'p1',
      actorName: 'Leyla Sample',
      actorParty: 'AA',
      groupCode: null,
      type: 'project.created',
      subjectType: 'project',
      subjectId: `x${seq}`,
      payload: { values: { title: `Project ${seq}` } },
      previous: events.at(-1)?.hash ?? genesis,
    };
    events.push({ ...event, hash: eventHash(event) });
  }
  return events;
}
const headOf = (events: readonly ChainedEvent[]) => ({
  seq: events.length,
  hash: events.at(-1)?.hash ?? genesis,
});

function verifyChain(events: readonly ChainedEvent[], head: ChainWalk, batch = events.length) {
  let walk = chainStart;
  for (let at = 0; at < events.length; at += batch) {
    const next = followChain(events.slice(at, at + batch), walk);
    if ('kind' in next) return next;
    walk = next;
  }
  return chainEnd(walk, head);
}

describe('an audit chain', () => {
  const events = chainOfLength(5);
  const head = headOf(events);
  const at = (index: number) => {
    const event = events[index];
    if (!event) throw new Error(`No event ${index}`);
    return event;
  };

  it('is sound as written', () => {
    expect(verifyChain(events, head)).toEqual({ kind: 'sound', length: 5 });
    for (const batch of [1, 2, 4]) {
      expect(verifyChain(events, head, batch)).toEqual({ kind: 'sound', length: 5 });
    }
  });

  it.each([
    ['its values', { payload: { values: { title: 'Another title' } } }],
    ['its actor', { actorName: 'Jordan Example' }],
    ['its time', { at: '2026-11-24T08:00:03.000Z' }],
    ['its subject', { subjectId: 'x9' }],
    ['its kind', { type: 'project.changed' }],
  ])('reveals an event whose change is in %s', (_, change) => {
    const changed = events.with(2, { ...at(2), ...change });
    expect(verifyChain(changed, head)).toEqual({ kind: 'changed', seq: 3 });
  });

  it('reveals an event changed together with its hash', () => {
    const forged = { ...at(2), actorName: 'Jordan Example' };
    const changed = events.with(2, { ...forged, hash: eventHash(forged) });
    expect(verifyChain(changed, head)).toEqual({ kind: 'out-of-order', seq: 4 });
  });

  it('reveals an event removed', () => {
    expect(verifyChain(events.toSpliced(2, 1), head)).toEqual({ kind: 'missing', seq: 3 });
  });

  it('reveals an event inserted', () => {
    const extra = { ...at(2), id: 'new', seq: 4, previous: at(2).hash };
    const inserted = events.toSpliced(3, 0, { ...extra, hash: eventHash(extra) });
    expect(verifyChain(inserted, head).kind).not.toBe('sound');
  });

  it('reveals events reordered', () => {
    const swapped = events.with(1, { ...at(2), seq: 2 }).with(2, { ...at(1), seq: 3 });
    expect(verifyChain(swapped, head).kind).toBe('out-of-order');
  });

  it('reveals an end that was cut off', () => {
    expect(verifyChain(events.slice(0, 4), head)).toEqual({ kind: 'cut', seq: 5 });
  });
});

describe('canonical JSON', () => {
  it('is the same text in whatever order the keys are', () => {
    expect(canonicalJson({ b: [1, null, 'ə'], a: { d: true, c: 'x' } })).toBe(
      canonicalJson({ a: { c: 'x', d: true }, b: [1, null, 'ə'] }),
    );
  });

  it('refuses a number that JSON cannot hold exactly', () => {
    expect(() => canonicalJson({ a: 2 ** 60 })).toThrow('not a safe integer');
  });
});
