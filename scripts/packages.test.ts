import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

interface Package {
  resolved?: string;
  hasInstallScript?: boolean;
  engines?: { node?: string };
  optional?: boolean;
}

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(resolve(root, file), 'utf8'));
const { '': _, ...packages }: Record<string, Package> = read('package-lock.json').packages;
const { allowScripts } = read('package.json');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** The lowest major version in a range: 22 for `^22 || ^24 || >=26`; 0 if there is none. */
const leastMajor = (range: string) => {
  const majors = [...range.matchAll(/(\d+)[\d.x]*/g)].map(([, major]) => Number(major));
  return majors.length === 0 ? 0 : Math.min(...majors);
};

it('the lockfile names no registry, so that any copy of one serves', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});

it('whether a package may run its script at installing is decided, so that npm does not ask', () => {
  const asking = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(asking.length).toBeGreaterThan(0);
  const open = asking.map(([path]) => nameOf(path)).filter((name) => !(name in allowScripts));
  expect(open).toEqual([]);
});

it('every package takes Node 20, so that npm does not warn of one that does not', () => {
  const newer = Object.entries(packages).filter(
    ([, { engines, optional }]) => !optional && leastMajor(engines?.node ?? '') > 20,
  );
  expect(newer.map(([path]) => path)).toEqual([]);
});
