import { describe, expect, test } from 'vitest';
import { type MergeSide, mergeRefusal } from './merge-rule';

const side: MergeSide = {
  id: 'a',
  merged: false,
  writable: true,
  privateTo: null,
  restrictedGroup: null,
  held: [],
};
const other = { ...side, id: 'b' };

describe('merging a duplicate', () => {
  test.each<[string, Partial<MergeSide>, Partial<MergeSide>, string | null]>([
    ['of joint projects', {}, {}, null],
    ['of one Party’s own', { privateTo: 'AZ' }, { privateTo: 'AZ' }, null],
    ['of one restricted group', { restrictedGroup: 'SEC' }, { restrictedGroup: 'SEC' }, null],
    [
      'where the survivor is on a list, in a roadmap and in a proposal',
      {},
      { held: ['list', 'roadmap', 'open'] },
      null,
    ],
    ['but not into itself', {}, { id: 'a' }, 'merge-itself'],
    ['but not twice', { merged: true }, {}, 'merge-merged'],
    ['but not into one that was merged away', {}, { merged: true }, 'merge-merged'],
    ['but not by whom may not change the duplicate', { writable: false }, {}, 'merge-not-writable'],
    ['but not by whom may not change the survivor', {}, { writable: false }, 'merge-not-writable'],
    ['but a private one not into a joint one', { privateTo: 'AZ' }, {}, 'merge-compartments'],
    ['but a joint one not into a private one', {}, { privateTo: 'AZ' }, 'merge-compartments'],
    ['but not out of a restricted group', { restrictedGroup: 'SEC' }, {}, 'merge-compartments'],
    ['but not into a restricted group', {}, { restrictedGroup: 'SEC' }, 'merge-compartments'],
    ['but not while it stands on an agreed list', { held: ['list'] }, {}, 'merge-on-list'],
    ['but not while an agreed roadmap holds it', { held: ['list', 'roadmap'] }, {}, 'merge-in-roadmap'],
    ['but not while a proposal holds it', { held: ['open'] }, {}, 'merge-open-proposal'],
  ])('%s', (_, duplicate, survivor, refusal) => {
    expect(mergeRefusal({ ...side, ...duplicate }, { ...other, ...survivor })).toBe(refusal);
  });
});
