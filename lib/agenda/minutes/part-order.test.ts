import { expect, test } from 'vitest';
import type { PartKind } from './minutes-text';
import { inReadingOrder, neighbourOf } from './part-order';

const part = (
  id: string,
  kind: PartKind,
  itemId: string | null,
  position: number,
  partyCode: string | null = null,
) => ({
  id,
  kind,
  itemId,
  position,
  partyCode,
});
const parts = inReadingOrder(
  [
    part('next', 'next', null, 1),
    part('end 2', 'agreed', null, 9),
    part('end 1', 'noted', null, 8, 'AA'),
    part('second', 'agreed', 'two', 7),
    part('first 2', 'noted', 'one', 6, 'BB'),
    part('first 1', 'agreed', 'one', 5),
    part('adoption', 'adoption', null, 4),
    part('delegation', 'heading', null, 3, 'AA'),
    part('held', 'heading', null, 2),
  ],
  ['one', 'two'],
);

test('minutes read by place, and within it by position', () => {
  expect(parts.map(({ id }) => id)).toEqual([
    ...['held', 'delegation', 'adoption', 'first 1', 'first 2', 'second', 'end 1', 'end 2', 'next'],
  ]);
});

test.each([
  ['first 1', 'down', 'first 2'],
  ['first 2', 'up', 'first 1'],
  ['first 2', 'down', null],
  ['second', 'up', null],
  ['end 1', 'down', 'end 2'],
  ['end 2', 'down', null],
  ['next', 'up', null],
  ['adoption', 'up', null],
  ['held', 'down', null],
  ['delegation', 'up', null],
  ['unknown', 'up', null],
] as const)('%s moved %s changes places with %s', (id, to, other) => {
  expect(neighbourOf(parts, id, to)?.id ?? null).toBe(other);
});
