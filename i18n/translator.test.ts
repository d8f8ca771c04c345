import { describe, expect, it } from 'vitest';
import { words } from '@/testing/words';
import { isKey, say, sayStored } from './translator';

const t = words('agreements');

// Each line after an expected error would fail the type check without it, and says nothing when it is run.
describe('the type check refuses', () => {
  it('a key that no message has', () => {
    // @ts-expect-error: no such key
    expect(() => t('nowhere')).toThrow('nowhere');
    // @ts-expect-error: no such namespace
    expect(() => words('nowhere')('title')).toThrow('nowhere');
  });

  it('a key that is made of any text', () => {
    const kind: string = 'nothing';
    // @ts-expect-error: not every text is a kind
    expect(() => t(`kinds.${kind}`)).toThrow('kinds.nothing');
  });

  it('a message without its value', () => {
    // @ts-expect-error: which version?
    expect(() => t('version')).toThrow('version');
    // @ts-expect-error: not a value of this message
    expect(() => t('version', { number: '2' })).toThrow('version');
  });
});

describe('a message that is chosen at run time', () => {
  it('is said where there is one', () => {
    const typed: string = 'title';
    expect(isKey(t, typed) && say(t, typed)).toBe('Agreements');
    expect(isKey(t, 'nowhere')).toBe(false);
    expect(say(t, 'version', { version: '2' })).toBe('version 2');
  });

  it('says what a stored word stands for, or the word', () => {
    expect(sayStored(t, 'kinds', 'roadmap')).toBe('Roadmap');
    expect(sayStored(t, 'kinds', 'of an older program')).toBe('of an older program');
  });
});
