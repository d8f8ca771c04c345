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

/** Files that may write to an audited table outside a command, because they write only unaudited columns. */
const exceptions = ['lib/access/session-row.ts person'];

describe('every table of the schema', () => {
  it('is audited or exempt for a reason; add a new one to lib/db/audited-tables.ts', () => {
    expect(models.size).toBeGreaterThan(40);
    expect(Object.keys(placements).sort()).toEqual([...models.keys()].sort());
    for (const placement of Object.values(placements)) {
      if ('exempt' in placement) expect(placement.exempt).toMatch(/\w+ \w+/);
    }
  });

  it('has the columns that it leaves out of the audit', () => {
    for (const [model, placement] of Object.entries(placements)) {
      if ('except' in placement)
        expect(models.get(model)).toEqual(expect.arrayContaining([...placement.except]));
    }
  });

  it('is written only by commands if it is audited, so that each change has its event', () => {
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
    expect(audited.map(({ path, model }) => `${path} ${model}`)).toEqual(exceptions);
  });
});
