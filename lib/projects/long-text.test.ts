import { describe, expect, it } from 'vitest';
import { foldedText } from './long-text';

const words = (length: number) => 'word '.repeat(Math.ceil(length / 5)).slice(0, length);

describe('a long text', () => {
  it.each(['', 'Short.', 'x'.repeat(1_200)])('is shown in full up to 1,200 characters', (text) => {
    expect(foldedText(text)).toEqual({ shown: text, rest: '' });
  });

  it('is split between paragraphs', () => {
    const [first, second] = [`${'a '.repeat(400)}a`, `${'b '.repeat(4_000)}b`];
    expect(foldedText(`${first}\n\n${second}`)).toEqual({ shown: first, rest: second });
  });

  it('is split between sentences if the paragraphs are long', () => {
    const { shown, rest } = foldedText('A sentence of it. Is this one? '.repeat(300));
    expect([shown.slice(-6), rest.slice(0, 7)]).toEqual(['of it.', 'Is this']);
  });

  it('is split between words if there are no sentences', () => {
    const { shown, rest } = foldedText(`Title\n${words(10_000).trimEnd()}`);
    expect(shown.length).toBeGreaterThan(1_190);
    expect(shown.length).toBeLessThanOrEqual(1_200);
    expect([shown.endsWith('word'), rest.startsWith('word')]).toEqual([true, true]);
  });

  it('is split anywhere if there is no gap, but not within a character', () => {
    expect(foldedText('x'.repeat(2_000)).shown).toHaveLength(1_200);
    const { shown, rest } = foldedText(`x${'😀'.repeat(1_000)}`);
    expect([shown, rest].join('|')).not.toMatch(/\p{Surrogate}/u);
  });
});
