import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import compile from 'icu-minify/compile';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../messages');

/** Whether a message is one plural or select with an empty branch: next-intl takes an empty text for no message. */
const mayBeEmpty = (message: string, compiled: unknown) =>
  Array.isArray(compiled) && compiled.length === 1 && / \{\}/.test(message);

/** The keys of messages that cannot be compiled, which would keep every page from being served, or that may be empty. */
function broken(messages: object, path: string): string[] {
  return Object.entries(messages).flatMap(([key, message]: [string, unknown]) => {
    const at = `${path}.${key}`;
    if (typeof message !== 'string') return broken(Object(message), at);
    try {
      return mayBeEmpty(message, compile(message)) ? [`${at}: may be empty`] : [];
    } catch (error) {
      return [`${at}: ${String(error)}`];
    }
  });
}

it.each(readdirSync(root))('every message in %s can be compiled and says something', (language) => {
  const files = readdirSync(join(root, language)).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.flatMap((file) => broken(JSON.parse(readFileSync(join(root, language, file), 'utf8')), file)),
  ).toEqual([]);
});
