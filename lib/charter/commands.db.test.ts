import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { removeText, setText } from './commands';
import { provisionByCode, provisionTexts, textLanguages } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

// sample words, because the official text is never part of the repository
const sample = {
  provision: 'I.3',
  language: 'en',
  version: '0',
  text: 'Sample text.',
  source: 'Sample source',
};
const textsOf = (code: string) => provisionTexts(code);
const lastEvent = () =>
  db().auditEvent.findFirstOrThrow({
    where: { subjectType: 'provision' },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
  });

describe('the official text of a provision', () => {
  test('is pasted per language with its source, and recorded in the joint chain', async () => {
    const typed = { ...sample, language: 'EN', text: ' One.\r\n\r\n\r\nTwo.  ' };
    expect(await setText(people.technical, typed)).toMatchObject({ value: { code: 'I.3', language: 'en' } });
    expect(await textsOf('I.3')).toMatchObject([
      { language: 'en', text: 'One.\n\nTwo.', source: 'Sample source', version: 1 },
    ]);
    expect(await lastEvent()).toMatchObject({
      type: 'charter.text-set',
      subjectId: 'I.3',
      chain: 'joint',
      payload: { values: { provision: 'I.3', language: 'en', length: 10 } },
    });
    expect(await setText(people.leyla, { ...sample, language: 'az', text: 'Nümunə' })).toMatchObject({
      ok: true,
    });
    expect((await textsOf('I.3')).map(({ language }) => language)).toEqual(['en', 'az']);
    expect((await textLanguages()).get('I.3')).toEqual(['en', 'az']);
    expect((await textLanguages()).get('I.4')).toBeUndefined();
  });

  test('shows the second person who saves what the first one saved', async () => {
    const first = await setText(people.leyla, { ...sample, version: '1', text: 'Theirs.' });
    expect(first).toMatchObject({ ok: true });
    expect(await setText(people.technical, { ...sample, version: '1', text: 'Mine.' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { text: 'Theirs.', source: 'Sample source' } },
    });
    expect(await setText(people.technical, sample)).toMatchObject({
      refusal: { kind: 'conflict', version: 2 },
    });
    expect(await removeText(people.technical, { ...sample, version: '1' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2 },
    });
    expect(await setText(people.technical, { ...sample, version: '2', text: 'Theirs.' })).toMatchObject({
      refusal: { errors: [{ code: 'nothing-changed' }] },
    });
  });

  test.each([
    ['an invalid language tag', { language: 'english' }, 'language', 'bad-language'],
    ['no language', { language: ' ' }, 'language', 'language-required'],
    ['no text', { text: ' \n ' }, 'text', 'text-required'],
    ['too much text', { text: 'a'.repeat(20_001) }, 'text', 'too-long'],
    ['no source', { source: '' }, 'source', 'source-required'],
  ])('%s is refused', async (_, change, field, code) => {
    expect(await setText(people.leyla, { ...sample, ...change })).toMatchObject({
      refusal: { errors: [{ field, code }] },
    });
  });

  test('belongs to an existing provision', async () => {
    expect(await setText(people.leyla, { ...sample, provision: 'IX.9' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await removeText(people.leyla, { ...sample, language: 'ru' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });

  test('is recorded only by its beginning, its length and its hash', async () => {
    const text = `${'Sample words. '.repeat(100)}The end.`;
    await setText(people.leyla, { ...sample, provision: 'I.4', text });
    const { payload } = await lastEvent();
    expect(JSON.stringify(payload)).toContain('Sample words.');
    expect(JSON.stringify(payload)).not.toContain('The end.');
    expect(payload).toMatchObject({
      values: { length: 1408, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('is removed only in the version that was seen, and can be pasted again', async () => {
    expect(await removeText(people.leyla, { ...sample, version: '2' })).toMatchObject({ ok: true });
    expect((await textsOf('I.3')).map(({ language }) => language)).toEqual(['az']);
    expect(await lastEvent()).toMatchObject({ type: 'charter.text-removed' });
    expect(await setText(people.technical, { ...sample, version: '2' })).toMatchObject({
      refusal: { kind: 'conflict', version: 0, theirs: { text: '', source: '' } },
    });
    expect(await setText(people.leyla, sample)).toMatchObject({ ok: true });
  });
});

test('a provision is found by its code, with its mandates and its Charter deadlines', async () => {
  expect(await provisionByCode('IV.2')).toMatchObject({
    code: 'IV.2',
    kind: 'institutional',
    section: { code: 'IV' },
    obligations: [{ code: 'three-month' }],
  });
  expect((await provisionByCode('I.3'))?.groups).toEqual([{ groupCode: 'ENE' }]);
  expect(await provisionByCode('nothing')).toBeNull();
});
