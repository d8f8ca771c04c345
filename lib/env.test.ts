import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, environment } from './env';

const text = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');
const found = (path: string, pattern: RegExp) =>
  [...text(path).matchAll(pattern)].map(([, name]) => name ?? '').sort();

describe('the environment variables', () => {
  const read = [...found('lib/env.ts', /^ {2}([A-Z_]+): z/gm), 'CONCORD_CLOCK_FILE'].sort();

  it('are exactly those of .env.example', () => {
    expect(read.length).toBeGreaterThan(8);
    expect(found('.env.example', /^# ([A-Z_]+)=/gm)).toEqual(read);
  });

  it('are all in the README', () => {
    const table = text('README.md');
    expect(read.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });

  it.each([
    ['PORT', 'seven'],
    ['DATABASE_URL', 'mysql://host/name'],
    ['CONCORD_URL', 'concord.example.org/path'],
    ['CONCORD_WORKERS', '0'],
    ['CONCORD_PAGE_CACHE', 'off'],
    ['CONCORD_AUDIT_KEY', 'short'],
  ])('%s=%s is refused with the variable’s name', (name, value) => {
    expect(() => environment({ ...process.env, [name]: value })).toThrow(EnvironmentError);
    expect(() => environment({ ...process.env, [name]: value })).toThrow(new RegExp(`^${name} `));
  });
});
