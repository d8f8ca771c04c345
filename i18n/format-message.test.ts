import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import formatMessage from './format-message';

const formatters = {
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
};
type Options = Parameters<typeof formatMessage>[3];
// the part of next-intl's formatters that our messages need
const options = { formatters, locale: 'en' } as unknown as Options;

const say = (message: string, values?: Record<string, string | number | undefined>) =>
  formatMessage('projects.count', compile(message), values as Parameters<typeof formatMessage>[2], options);

describe('a message', () => {
  it.each([
    ['Settled', undefined, 'Settled'],
    ['{days, plural, one {# day left} other {# days left}}', { days: 1 }, '1 day left'],
    ['{days, plural, one {# day left} other {# days left}}', { days: 1200 }, '1,200 days left'],
    [
      'after {project}{more, plural, =0 {} other { and # more}}',
      { project: 'ENE-001', more: 0 },
      'after ENE-001',
    ],
    ['{state, select, live {as it is now} other {version {state}}}', { state: '2' }, 'version 2'],
    ["The other side’s '{'word'}'", undefined, 'The other side’s {word}'],
  ])('%s is formatted with its values', (message, values, expected) => {
    expect(say(message, values)).toBe(expected);
  });

  it('that comes out empty is an empty text', () => {
    expect(say('{code, select, US {the {name}} other {{name}}}', { code: '', name: '' })).toBe('');
    expect(say('{name}', { name: '' })).toBe('');
  });

  it('fails if a value is missing', () => {
    expect(() => say('{days} days left')).toThrow('projects.count is not told days');
    expect(() => say('{days} days left', { days: undefined })).toThrow('days');
  });

  it('may contain the word undefined, if somebody typed it', () => {
    expect(say('Project {title}', { title: 'An undefined border' })).toBe('Project An undefined border');
  });
});
