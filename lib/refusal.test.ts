import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { say } from '@/i18n/translator';
import errorWords from '@/messages/en/errors.json';
import { words } from '@/testing/words';
import { countingText, fieldErrors, fieldOf } from './refusal';
import { optionalLine, optionalLines, pasted, requiredLine, requiredLines } from './typed-text';

const schema = z.object({
  title: z.string('required').min(3, 'too-short').max(5, 'too-long'),
  rows: z.array(z.object({ step: z.string() })).max(1),
});
const errors = (input: unknown) =>
  fieldErrors(schema.safeParse(input, countingText).error ?? new z.ZodError([]));

describe('a schema’s refusals, as codes of messages', () => {
  it('name the field and its limits', () => {
    expect(errors({ title: 'far too long', rows: [] })).toEqual([
      { field: 'title', code: 'too-long', values: { max: 5, length: 12 } },
    ]);
  });

  it.each([
    ['a title pasted whole', requiredLine(200), 'x'.repeat(243), 'At most 200 characters; this has 243'],
    ['spaces around it do not count', requiredLine(3), '  four ', 'At most 3 characters; this has 4'],
    ['a long text', requiredLines(4_000), 'x'.repeat(12_345), 'At most 4,000 characters; this has 12,345'],
    ['its line ends count once', optionalLines(3), 'a\r\nb\r\n c', 'At most 3 characters; this has 6'],
    ['one letter', optionalLine(1), 'ab', 'At most 1 character; this has 2'],
    ['pasted rows', pasted(5), 'a\tb\tc\n', 'At most 5 characters; this has 6'],
  ])('say how long a text may be and how long it is: %s', (_, text, typed, message) => {
    const { error } = text.safeParse(typed, countingText);
    const [fault] = error ? fieldErrors(error) : [];
    expect(fault && say(words('errors'), fault.code, fault.values)).toBe(message);
  });

  it('never use the library’s English for a hand-made form', () => {
    expect(errors({ title: 'fine', rows: [{ step: ['a', 'b'] }] })).toMatchObject([
      { field: 'rows.0.step', code: 'unknown-choice' },
    ]);
    for (const rows of ['text', [{ step: 'a' }, { step: 'b' }], [null]]) {
      const found = errors({ title: 'fine', rows });
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['unknown-choice']));
    }
    expect(errors({ title: ['a', 'b'], rows: [] })).toMatchObject([{ field: 'title', code: 'required' }]);
  });
});

it('a schema that refuses with a code without a message fails', () => {
  const wrong = z.object({ title: z.string().min(3, 'far-too-short') });
  const { error } = wrong.safeParse({ title: '' });
  expect(error).toBeDefined();
  expect(() => error && fieldErrors(error)).toThrow('far-too-short');
});

describe('a field with an error, as the summary names it', () => {
  it.each([
    ['title', 'title', null],
    ['deliverables[]', 'deliverables', null],
    ['references.0.title', 'references.title', 1],
    ['rows.ab12.title', 'rows.title', null],
    ['each.on', 'each.on', null],
  ])('%s is %s of row %s', (path, name, row) => {
    expect(fieldOf(path)).toEqual({ name, row });
  });

  it('has a label, in whichever form it is', async () => {
    const folder = import.meta.dirname;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /^[a-z/-]+\/schema\.ts$/.test(path.replaceAll('\\', '/')),
    );
    expect(files.length).toBeGreaterThan(15);
    const named = await Promise.all(
      files.map(async (file) => {
        const exported: Record<string, unknown> = await import(/* @vite-ignore */ resolve(folder, file));
        return Object.values(exported).flatMap((each) => (each instanceof z.ZodType ? fieldsOf(each) : []));
      }),
    );
    const without = [...new Set(named.flat())]
      .filter((name) => !hidden.has(name) && !inCharterFile(name) && !hasWords(name))
      .sort();
    expect(without, 'fields without a name in messages/en/errors.json, `fields`').toEqual([]);
  });
});

// the charter file is read on the server, not by a form
const inCharterFile = (name: string) => name.startsWith('file.');

// nobody types these: they are hidden fields, named by another field, or said by a provider
const hidden = new Set([
  'seen',
  'write',
  ...[
    'id',
    'room',
    'take',
    'version',
    'hash',
    'token',
    'session',
    'agent',
    'device',
    'verified',
    'person',
    'invitation',
    'provision',
    'obligation',
  ],
  ...['provider', 'identity', 'issuer', 'subject', 'verifiedEmail'],
  ...['query', 'shown', 'list', 'meetingId', 'targetId', 'survivor', 'survivorVersion', 'direction'],
  ...['rows.id', 'rows.version', 'rows', 'ask', 'twin', 'headings', 'lines'],
  ...['columns.field', 'columns.heading', 'columns.place', 'columns.proposed'],
]);

function hasWords(name: string): boolean {
  let found: unknown = errorWords.fields;
  for (const part of name.split('.')) {
    found = found instanceof Object ? Object.getOwnPropertyDescriptor(found, part)?.value : undefined;
  }
  return typeof found === 'string';
}

/** The field names of a schema, including those of its rows. */
function fieldsOf(schema: z.ZodType): string[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return namesIn(shape as Shape, '');
}

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

function namesIn(shape: Shape, before: string): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = shape;
  const below = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined];
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => {
      const path = before === '' ? name : `${before}.${name}`;
      const deeper = namesIn(inner, path);
      return deeper.length > 0 ? deeper : [path];
    }),
    ...[...below, ...anyOf, ...oneOf].flatMap((inner) => (inner ? namesIn(inner, before) : [])),
  ];
}
