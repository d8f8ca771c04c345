import { describe, expect, test } from 'vitest';
import { isGuessable } from './password-strength';

const leyla = ['Leyla Sample', 'leyla.sample@example.org', 'Azerbaijan'];

describe('a password can be guessed that is', () => {
  test.each([
    ['a common one', 'Password1234!'],
    ['a row of the keyboard', 'qwertyuiopas'],
    ['a row of numbers', 'one two three four'],
    ['one character over and over', 'aaaaaaaaaaaa'],
    ['two over and over', 'abababababab'],
    ['a country and a year', 'azerbaijan2026'],
    ['the person’s own name and a year', 'LeylaSample2026'],
    ['the person’s own address and a punctuation mark', 'leyla.sample@example.org!'],
    ['one character up to the maximum length', 'x'.repeat(200)],
  ])('%s: %s', async (_, password) => expect(await isGuessable(password, leyla)).toBe(true));
});

describe('a password passes that is', () => {
  test.each([
    ['a short sentence', 'a pear tree by the river'],
    ['words that do not usually go together', 'correct horse battery staple'],
    ['a sentence in Azerbaijani', 'ƏŞĞÜÖÇİI şəhər'],
    ['made by a password manager', 'kXb3_9sQz-TpLw4a'],
    ['of the maximum length', 'two storks on a roof and a pear tree by the river, '.repeat(4).slice(0, 200)],
  ])('%s: %s', async (_, password) => expect(await isGuessable(password, leyla)).toBe(false));
});
