import { describe, expect, it } from 'vitest';
import { languageName, languageTag, offeredLanguages } from './text-language';

describe('a language tag', () => {
  it.each([
    ['en', 'en'],
    ['az', 'az'],
    [' AZ ', 'az'],
    ['az-cyrl-az', 'az-Cyrl-AZ'],
    ['EN-us', 'en-US'],
    ['ru', 'ru'],
    ['fa', 'fa'],
    ['', null],
    ['english', null],
    ['xq', null],
    ['e', null],
    ['az_AZ', null],
    ['az AZ', null],
    ['<b>', null],
    ['../az', null],
    [`en-${'x-abcdefgh-'.repeat(5)}a`, null],
  ])('%j is read as %j', (typed, tag) => {
    expect(languageTag(typed)).toBe(tag);
  });

  it('has a name in the reader’s language', () => {
    expect(offeredLanguages.map((tag) => languageName(tag))).toEqual(['English', 'Azerbaijani']);
    expect(languageName('az-Cyrl')).toBe('Azerbaijani (Cyrillic)');
    expect(languageName('en', 'az')).toBe('ingilis');
  });
});
