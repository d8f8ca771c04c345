import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placements } from './audited-tables';

const schema = readFileSync(resolve(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8');
const models = new Map(
  [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [
    name,
    [...body.matchAll(/^ {2}(\w+) /gm)].map(([, column]) => column),
  ]),
);

/** Who writes an audited table outside of a command, and may: only columns that are not audited. */
const besides = ['lib/access/session-row.ts person'];

describe('every table of the schema', () => {
  it('is audited, or exempt for a reason: place a new one in lib/db/audited-tables.ts', () => {
    expect(models.size).toBeGreaterThan(40);
    expect(Object.keys(placements).sort()).toEqual([...models.keys()].sort());
    for (const placement of Object.values(placements)) {
      if ('exempt' in placement) expect(placement.exempt).toMatch(/\w+ \w+/);
    }
  });

  it('has the columns that are left out of what is audited', () => {
    for (const [model, placement] of Object.entries(placements)) {
      if ('except' in placement)
        expect(models.get(model)).toEqual(expect.arrayContaining([...placement.except]));
    }
  });

  it('is written by commands alone where it is audited: each change has its event', () => {
    const root = resolve(import.meta.dirname, '../..');
    const sources = ['app', 'lib'].flatMap((folder) =>
      readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path}`,
      ),
    );
    const shipped = sources.filter((path) => /^(?!.*(\.test|\/test-[a-z-]+)\.ts$).*\.tsx?$/.test(path));
    const writes = /\bdb\(\)\s*\.\s*(\w+)\s*\.\s*(?:create|update|upsert|delete)/g;
    const found = shipped.flatMap((path) =>
      [...readFileSync(resolve(root, path), 'utf8').matchAll(writes)].map(([, model = '']) => ({
        path,
        model,
      })),
    );
    expect(found.length).toBeGreaterThan(0);
    const audited = found.filter(({ model }) => {
      const placement = Object.entries(placements).find(
        ([name]) => name.toLowerCase() === model.toLowerCase(),
      );
      return placement === undefined || 'except' in placement[1];
    });
    expect(audited.map(({ path, model }) => `${path} ${model}`)).toEqual(besides);
  });
});
