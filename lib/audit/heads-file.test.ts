import { describe, expect, it } from 'vitest';
import { compareHeads, headsFile } from './heads-file';

const hash = (letter: string) => letter.repeat(64);
const file = {
  charter: 'sample',
  at: '2026-11-23T08:00:00.000Z',
  heads: [
    { chain: 'joint', seq: 3, hash: hash('a') },
    { chain: 'party:AZ', seq: 2, hash: hash('b') },
  ],
};

describe('heads that somebody saved', () => {
  const compare = (present: Record<string, string>) =>
    compareHeads(file, (chain, seq) => present[`${chain} ${seq}`] ?? null).map(({ kind }) => kind);

  it('are held while the record has the same hash at their number, however much it has grown', () => {
    expect(compare({ 'joint 3': hash('a'), 'joint 4': hash('c'), 'party:AZ 2': hash('b') })).toEqual([
      ...['held', 'held'],
    ]);
  });

  it('reveal a chain that is shorter now, and one with another hash at that number', () => {
    expect(compare({ 'joint 3': hash('d') })).toEqual(['differs', 'shorter']);
  });

  it('are read only from a file of the right format', () => {
    expect(headsFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(headsFile.safeParse({ ...file, heads: [{ chain: 'joint', seq: 0, hash: '' }] }).success).toBe(
      false,
    );
  });
});
