import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { type DraftFacts, draftMinutes } from './draft-minutes';
import { mergeParts, partId } from './merge-parts';

const day = calendarDate('2027-01-28');
const facts: DraftFacts = {
  day,
  place: 'Baku',
  times: [],
  items: [
    { id: 'a', sourceKey: 'opening', groupCode: null },
    { id: 'b', sourceKey: 'previous', groupCode: null },
    { id: 'c', sourceKey: 'group:ENE', groupCode: 'ENE' },
    { id: 'd', sourceKey: 'next-meeting', groupCode: null },
  ],
  delegations: [
    {
      party: 'AA',
      delegates: [
        { name: 'A', title: '', organisation: '', role: 'head', attended: true },
        { name: 'B', title: '', organisation: '', role: 'member', attended: false },
      ],
    },
    { party: 'BB', delegates: [{ name: 'C', title: '', organisation: '', role: 'head', attended: false }] },
  ],
  previous: null,
  next: { planned: null, dueBy: null, host: null },
};
const of = (more: Partial<DraftFacts>) =>
  draftMinutes({ ...facts, ...more }).map(({ key, kind, itemId }) => [key, kind, itemId]);
const decision = {
  id: 'x',
  groupCode: null,
  label: '1',
  text: 'To meet',
  state: 'open' as const,
  became: '',
};

describe('minutes are drafted', () => {
  test('with a heading, the adoption, a paragraph of each item and the next meeting', () => {
    expect(of({})).toEqual([
      ['heading:held', 'heading', null],
      ['heading:party:AA', 'heading', null],
      ['heading:party:BB', 'heading', null],
      ['adoption', 'adoption', 'a'],
      ['previous:first', 'previous', 'b'],
      ['item:c', 'agreed', 'c'],
      ['next', 'next', 'd'],
    ]);
  });

  test('with those who attended, or the whole delegation while nobody is recorded', () => {
    const people = draftMinutes(facts).flatMap(({ sentence }) =>
      sentence?.kind === 'delegation' ? [[sentence.attended, sentence.people.map(({ name }) => name)]] : [],
    );
    expect(people).toEqual([
      [true, ['A']],
      [false, ['C']],
    ]);
  });

  test('with what became of the previous decisions, restricted ones apart', () => {
    const previous = { title: 'First', on: day, actions: [] };
    const keys = (
      decisions: (typeof decision | (Omit<typeof decision, 'groupCode'> & { groupCode: string }))[],
    ) =>
      of({ previous: { ...previous, decisions } })
        .map(([key]) => key)
        .filter((key) => key?.startsWith('previous'));
    expect(keys([decision])).toEqual(['previous:x']);
    expect(keys([{ ...decision, groupCode: 'SEC' }])).toEqual(['previous:none', 'previous:x']);
  });

  test('with the planned next meeting, else with the day by which it is due', () => {
    const planned = { on: day, place: 'Baku', host: 'AA' };
    const next = (more: Partial<DraftFacts['next']>) =>
      draftMinutes({ ...facts, next: { ...facts.next, ...more } }).at(-1)?.sentence?.kind ?? null;
    expect(next({ planned })).toBe('next-planned');
    expect(next({ dueBy: day })).toBe('next-due');
    expect(next({})).toBe(null);
  });
});

describe('drafting again', () => {
  const present = { id: 'p', text: 'Old', position: 4, removed: false, version: 1 };
  test('adds what is new at the end, and renews what nobody edited', () => {
    const drafted = [
      { id: 'p', text: 'New' },
      { id: 'q', text: 'Next' },
    ];
    expect(mergeParts([present], drafted)).toEqual({
      add: [{ id: 'q', text: 'Next', position: 5 }],
      renew: [{ id: 'p', text: 'New' }],
    });
  });
  test.each([
    ['an edit', { version: 2 }],
    ['what was left out', { removed: true }],
    ['the same text', { text: 'New' }],
  ])('keeps %s', (_, more) => {
    expect(mergeParts([{ ...present, ...more }], [{ id: 'p', text: 'New' }])).toEqual({ add: [], renew: [] });
  });
  test('finds a paragraph by its meeting and key', () => {
    expect(partId('m', 'k')).toBe(partId('m', 'k'));
    expect(partId('m', 'k')).not.toBe(partId('n', 'k'));
  });
});
