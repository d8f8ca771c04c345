import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { answerSize } from './answer-size';

const row = (n: number) => ({
  id: `project-${n}`,
  title: 'A title of usual length',
  code: null,
  tags: ['one', 'two'],
});
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

describe('the size of an answer', () => {
  it.each([
    ['a long text', 'x'.repeat(100_000)],
    ['a few rows', rows(5)],
    ['thousands of rows', rows(5_000)],
    ['rows by their id', new Map(rows(500).map((each) => [each.id, each]))],
    ['a set', new Set(Array.from({ length: 300 }, (_, n) => `milestone-${n}`))],
  ])('is right within a factor of three for %s', (_, answer) => {
    const exact = serialize(answer).byteLength;
    expect(answerSize(answer)).toBeGreaterThan(exact / 3);
    expect(answerSize(answer)).toBeLessThan(exact * 3);
  });

  it('is a whole number, which the cache asks for, whatever the average of a list', () => {
    const lines = Array.from({ length: 21 }, (_, n) =>
      'x'.repeat(n % 2 === 0 ? 7 : 8).concat(n === 0 ? 'y' : ''),
    );
    expect(Number.isInteger(answerSize(lines))).toBe(true);
  });

  it('is known of an answer that holds a function, which cannot be serialised, and of one that holds itself', () => {
    const round: { self?: unknown; days: (n: number) => number } = { days: (n) => n };
    round.self = round;
    expect(answerSize(round)).toBeGreaterThan(0);
  });
});
