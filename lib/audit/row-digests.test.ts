import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyDigests, type Balance, digestText, rowFindings, subtractRow } from './row-digests';

// In these tests a row's digest is its content.
type Rows = Readonly<Record<string, string>>;

const baseline = (rows: Rows) =>
  digestText(Object.entries(rows).map(([key, digest]) => ({ sign: 1, model: 'Project', key, digest })));

/** The lines of a command that changed the rows from `before` to `after`. */
const act = (before: Rows, after: Rows) =>
  digestText([
    ...Object.entries(before).map(([key, digest]) => ({ sign: -1 as const, model: 'Project', key, digest })),
    ...Object.entries(after).map(([key, digest]) => ({ sign: 1 as const, model: 'Project', key, digest })),
  ]);

function found(texts: readonly (string | null)[], rows: Rows): string[] {
  const balance: Balance = new Map();
  for (const text of texts) applyDigests(balance, text ?? '');
  for (const [key, digest] of Object.entries(rows)) subtractRow(balance, { model: 'Project', key, digest });
  return rowFindings(balance).map(({ kind, key }) => `${kind} ${key}`);
}

describe('the rows, compared with the record,', () => {
  const start = { a: 'Cable', b: 'Port' };
  const renamed = act({ a: 'Cable' }, { a: 'Rope' });
  const back = act({ a: 'Rope' }, { a: 'Cable' });
  const logged = act({}, { c: 'Rail' });
  const removed = act({ b: 'Port' }, {});

  test.each<[string, (string | null)[], Rows, string[]]>([
    ['nothing happened', [], start, []],
    ['a row was changed by a command', [renamed], { a: 'Rope', b: 'Port' }, []],
    ['and changed back by another', [renamed, back], start, []],
    ['and once more', [renamed, back, renamed], { a: 'Rope', b: 'Port' }, []],
    ['a row was added by a command', [logged], { ...start, c: 'Rail' }, []],
    ['a row was deleted by a command', [removed], { a: 'Cable' }, []],
    ['a row was changed without a command', [], { a: 'Cable!', b: 'Port' }, ['row-changed a']],
    ['a row was set back to what it was before a command', [renamed], start, ['row-changed a']],
    ['a row was added without a command', [], { ...start, x: 'Dam' }, ['row-added x']],
    ['a row was deleted without a command', [], { a: 'Cable' }, ['row-deleted b']],
    ['a row that a command deleted is there again', [removed], start, ['row-added b']],
    ['a row that a command added is gone', [logged], start, ['row-deleted c']],
    ['two rows swapped contents', [], { a: 'Port', b: 'Cable' }, ['row-changed a', 'row-changed b']],
    [
      'a row was changed without a command, and then by one',
      [act({ a: 'Cable!' }, { a: 'Wire' })],
      { a: 'Wire', b: 'Port' },
      ['row-changed a'],
    ],
    [
      'a row was changed without a command, and then deleted by one',
      [act({ b: 'Port!' }, {})],
      { a: 'Cable' },
      ['row-changed b'],
    ],
    ['an event is missing from the record', [back], start, ['row-changed a']],
  ])('give the right findings if %s', (_, acts, rows, expected) => {
    expect(found([baseline(start), ...acts], rows).sort()).toEqual(expected);
  });

  it('give the same findings in any order of events, because these are in several chains', () => {
    expect(found([back, renamed, baseline(start), logged], { ...start, c: 'Rail' })).toEqual([]);
  });

  it('are sound after any history, and every deviation is found', () => {
    const rows = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 12 }), rows, (states, other) => {
        const texts = states.map((state, index) => act(states[index - 1] ?? {}, state));
        const last = states.at(-1) ?? {};
        expect(found(texts, last)).toEqual([]);
        const same =
          JSON.stringify(Object.entries(last).sort()) === JSON.stringify(Object.entries(other).sort());
        expect(found(texts, other).length === 0).toBe(same);
      }),
    );
  });
});

describe('the lines of a command', () => {
  it('leave out changes that it undid, and are null if none are left', () => {
    const there = { model: 'Project', key: '["a"]', digest: 'd' };
    expect(
      digestText([
        { sign: 1, ...there },
        { sign: -1, ...there },
      ]),
    ).toBeNull();
    expect(
      digestText([
        { sign: -1, ...there },
        { sign: 1, ...there, digest: 'e' },
      ]),
    ).toBe('+e Project ["a"]\n-d Project ["a"]');
  });
});
