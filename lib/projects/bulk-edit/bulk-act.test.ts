import { describe, expect, test } from 'vitest';
import { bulkActTo, bulkAddress, maxAtOnce, readBulk, readBulkAct } from './bulk-act';

describe('a bulk edit', () => {
  test.each([
    ['stage:active', '', { kind: 'stage', stage: 'active' }],
    ['move:ENE', '', { kind: 'move', group: 'ENE' }],
    ['propose', 'ignored', { kind: 'propose' }],
    ['tag', '  Orta   Dəhliz ', { kind: 'tag', tags: ['Orta Dəhliz'] }],
    ['untag', 'TRIPP, x', { kind: 'untag', tags: ['TRIPP', 'x'] }],
    ['tag', ' , ', { kind: 'wrong', why: 'tag-required' }],
    ['untag', '', { kind: 'wrong', why: 'tag-required' }],
    ['tag', 'x'.repeat(41), { kind: 'wrong', why: 'tag-too-long' }],
    ['stage:finished', '', { kind: 'wrong', why: 'act-required' }],
    ['move:', '', { kind: 'wrong', why: 'act-required' }],
    ["move:E'NE", '', { kind: 'wrong', why: 'act-required' }],
    ['remove', '', { kind: 'wrong', why: 'act-required' }],
    ['', '', { kind: 'wrong', why: 'act-required' }],
  ])('%j with the tag %j is %j', (act, tag, read) => {
    expect(readBulkAct(act, tag)).toEqual(read);
  });
});

test('moves only to a group in which the reader may log projects', () => {
  const to = (act: string) => bulkActTo([{ code: 'ENE' }, { code: 'CON' }], { act, tag: '' });
  expect(to('move:CON')).toEqual({ kind: 'move', group: 'CON' });
  expect(to('move:ZZZ')).toEqual({ kind: 'wrong', why: 'group-unknown' });
  expect(to('stage:active')).toEqual({ kind: 'stage', stage: 'active' });
});

describe('the selected projects', () => {
  test('are those that were checked, each once', () => {
    expect(readBulk({ ids: ['a', 'b', 'a'], here: 'a,b,c', act: 'propose' })).toMatchObject({
      ids: ['a', 'b'],
      act: 'propose',
    });
    expect(readBulk({ ids: 'a' }).ids).toEqual(['a']);
    expect(readBulk({})).toEqual({ ids: [], every: false, act: '', tag: '', back: '', changed: 0 });
    expect(readBulk({ every: 'yes', back: 'group=ENE' })).toMatchObject({ every: true, back: 'group=ENE' });
  });

  test('are the whole page if that was checked', () => {
    expect(readBulk({ all: 'yes', ids: 'a', here: 'a,b,c' }).ids).toEqual(['a', 'b', 'c']);
    expect(readBulk({ here: 'a,b,c' }).ids).toEqual([]);
  });

  test('are at most two hundred, and valid ids only', () => {
    const many = Array.from({ length: 230 }, (_, index) => `id${index}`);
    expect(readBulk({ ids: many }).ids).toEqual(many.slice(0, maxAtOnce));
    expect(maxAtOnce).toBe(200);
    expect(readBulk({ ids: ["x'y", '', 'a b', 'ok'] }).ids).toEqual(['ok']);
  });

  test('round-trip through their address', () => {
    const selection = { ids: ['a', 'b'], act: 'tag', tag: 'TRIPP', back: 'group=ENE&page=2', changed: 3 };
    const query = new URL(bulkAddress(selection), 'http://localhost').searchParams;
    const params = { ...Object.fromEntries(query), ids: query.getAll('ids') };
    expect(readBulk(params)).toEqual({ ...selection, every: false });
  });
});
