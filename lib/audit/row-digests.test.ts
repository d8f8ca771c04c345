import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Balance, digestText, replay, rowFindings, settle } from './row-digests';

// A row's content stands for its digest here: equal contents have equal digests, and nobody makes one up.
type Rows = Readonly<Record<string, string>>;

const baseline = (rows: Rows) =>
  digestText(Object.entries(rows).map(([key, digest]) => ({ sign: 1, model: 'Project', key, digest })));

/** The lines of an act that made these rows of those. */
const act = (before: Rows, after: Rows) =>
  digestText([
    ...Object.entries(before).map(([key, digest]) => ({ sign: -1 as const, model: 'Project', key, digest })),
    ...Object.entries(after).map(([key, digest]) => ({ sign: 1 as const, model: 'Project', key, digest })),
  ]);

function found(texts: readonly (string | null)[], rows: Rows): string[] {
  const balance: Balance = new Map();
  for (const text of texts) replay(balance, text ?? '');
  for (const [key, digest] of Object.entries(rows)) settle(balance, { model: 'Project', key, digest });
  return rowFindings(balance).map(({ kind, key }) => `${kind} ${key}`);
}

describe('rows against the record', () => {
  const start = { a: 'Cable', b: 'Port' };
  const renamed = act({ a: 'Cable' }, { a: 'Rope' });
  const back = act({ a: 'Rope' }, { a: 'Cable' });
  const logged = act({}, { c: 'Rail' });
  const removed = act({ b: 'Port' }, {});

  test.each<[string, (string | null)[], Rows, string[]]>([
    ['nothing happened', [], start, []],
    ['a row was changed by an act', [renamed], { a: 'Rope', b: 'Port' }, []],
    ['and changed back by another', [renamed, back], start, []],
    ['and once more', [renamed, back, renamed], { a: 'Rope', b: 'Port' }, []],
    ['a row was added by an act', [logged], { ...start, c: 'Rail' }, []],
    ['a row was deleted by an act', [removed], { a: 'Cable' }, []],
    ['a row was changed without one', [], { a: 'Cable!', b: 'Port' }, ['row-changed a']],
    ['a row was set back to what it was before an act', [renamed], start, ['row-changed a']],
    ['a row was added without one', [], { ...start, x: 'Dam' }, ['row-added x']],
    ['a row was deleted without one', [], { a: 'Cable' }, ['row-deleted b']],
    ['a row that an act deleted is there again', [removed], start, ['row-added b']],
    ['a row that an act added is gone', [logged], start, ['row-deleted c']],
    ['two rows changed places', [], { a: 'Port', b: 'Cable' }, ['row-changed a', 'row-changed b']],
    [
      'a row was changed without an act, and then by one',
      [act({ a: 'Cable!' }, { a: 'Wire' })],
      { a: 'Wire', b: 'Port' },
      ['row-changed a'],
    ],
    [
      'a row was changed without an act, and then deleted by one',
      [act({ b: 'Port!' }, {})],
      { a: 'Cable' },
      ['row-changed b'],
    ],
    ['an act is missing from the record', [back], start, ['row-changed a']],
  ])('%s', (_, acts, rows, expected) => {
    expect(found([baseline(start), ...acts], rows).sort()).toEqual(expected);
  });

  it('do not depend on the order of the acts, which stand in several chains', () => {
    expect(found([back, renamed, baseline(start), logged], { ...start, c: 'Rail' })).toEqual([]);
  });

  it('are sound after any history, and any other rows than it left are found', () => {
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

describe('the lines of an act', () => {
  it('leave out what it did and undid again, and are none where nothing is left', () => {
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
