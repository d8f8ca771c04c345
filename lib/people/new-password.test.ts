import { describe, expect, test } from 'vitest';
import { emailKey } from './email-key';
import { passwordFault } from './new-password';
import { firstAccountSchema } from './schema';

describe('a password of valid length', () => {
  const leyla = { name: 'Leyla Sample', email: 'leyla@example.org', party: 'Azerbaijan' };

  test('is refused if it is the e-mail address, however written', async () =>
    expect(await passwordFault('Leyla@Example.org ', leyla)).toBe('password-is-email'));

  test.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'leyla@example.org!',
    'LeylaSample2026',
    'Concord2026',
    'azerbaijan1',
  ])('is refused if it is easy to guess: %s', async (password) =>
    expect(await passwordFault(password, leyla)).toBe('password-weak'),
  );

  test.each(['a sentence to remember', 'ƏŞĞÜÖÇİI şəhər'])('is accepted otherwise: %s', async (password) =>
    expect(await passwordFault(password, leyla)).toBeNull(),
  );
});

describe('the first account', () => {
  const typed = {
    token: 't',
    name: 'Leyla Sample',
    email: 'leyla@example.org',
    password: 'a sentence to remember',
    passwordAgain: 'a sentence to remember',
    party: 'AA',
  };
  const twice = (password: string) => ({ password, passwordAgain: password });
  const faults = (change: Partial<typeof typed>) => {
    const parsed = firstAccountSchema.safeParse({ ...typed, ...change });
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  test('needs a name, an address, a password typed twice and a Party', () => expect(faults({})).toEqual([]));

  test.each([
    ['eleven characters', twice('eleven char'), 'password: too-short'],
    ['201 characters', twice(`${'ab'.repeat(100)}c`), 'password: too-long'],
    ['two different passwords', { passwordAgain: 'another sentence' }, 'passwordAgain: passwords-differ'],
    ['no name', { name: '  ' }, 'name: name-required'],
    ['no address', { email: '' }, 'email: email-required'],
    ['half an address', { email: 'leyla@' }, 'email: bad-email'],
    ['no Party', { party: '' }, 'party: party-required'],
  ])('with %s shows the error at its field', (_, change, fault) => expect(faults(change)).toEqual([fault]));
});

describe('an address is looked up', () => {
  test('without regard to case or white space', () =>
    expect(emailKey('  Leyla.Sample@Example.ORG ')).toBe('leyla.sample@example.org'));

  test('without paste artefacts, in any width, with or without the dot of an İ', () => {
    for (const typed of ['ILQAR@EXAMPLE.ORG', 'İlqar@example.org', '\u200bilqar＠example.org\u00ad'])
      expect(emailKey(typed)).toBe('ilqar@example.org');
  });
});
