import { expect, test } from 'vitest';
import { words } from '@/testing/words';
import { markWords } from './minutes-words';

const t = words();

test.each([
  ['outstanding', 'As of 28 January 2027: outstanding. '],
  [null, ''],
])(
  'of a restricted group with the verdict %s the text says where its part stands, without a hash',
  (verdict, said) => {
    const mark = { group: 'SEC', verdict, asOf: '2027-01-28', hash: '83f94abcd428c99c' };
    expect(markWords(mark, t)).toBe(
      `${said}The group’s part is recorded in a separate, restricted part of these minutes.`,
    );
  },
);
