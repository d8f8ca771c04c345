import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// Checks that comments and documents cite only files and headings of this repository.
const root = resolve(import.meta.dirname, '..');
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith('lib/db/generated/') && !path.includes('node_modules/'));
const folders = [
  ...['app', 'bench', 'charter', 'components', 'docs', 'e2e', 'i18n', 'lib', 'messages', 'prisma'],
  ...['scripts', 'server', 'testing'],
];
const top = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
const files = [...top.map(({ name }) => name), ...folders.flatMap(filesIn)];
const names = new Set(files.map((path) => basename(path)));
const self = 'lib/docs.test.ts';
const code = files.filter((path) => /\.(tsx?|mjs|prisma|css|jsonc)$/.test(path) && path !== self);
const pages = files.filter((path) => path.endsWith('.md'));
// The changelog uses the file names of its time.
const present = pages.filter((path) => path !== 'CHANGELOG.md');

const comments = (path: string) =>
  [...text(path).matchAll(/^\s*\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm)].map(([found]) => found).join('\n');

/** The anchor that GitHub gives to a heading. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
const anchors = (path: string) =>
  [...text(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slug(heading));

/** Each fault as `file: citation`. */
const faults = (paths: string[], citedBy: (path: string) => string[]) =>
  paths.flatMap((path) => citedBy(path).map((cited) => `${path}: ${cited}`));

const exists = (path: string) => existsSync(resolve(root, path));
const looksLikeAFile = /^[\w.@()[\]-]+(?:\/[\w.@()[\]-]+)*\.(?:tsx?|mjs|md|prisma|css|jsonc?|ya?ml)$/;

describe('a citation in a comment', () => {
  it('names an existing heading', () => {
    const broken = faults(code, (path) =>
      [...text(path).matchAll(/\b(docs\/[\w/-]+\.md)#([\w-]*)/g)]
        .filter(([, page = '', anchor = '']) => !exists(page) || !anchors(page).includes(anchor))
        .map(([cited]) => cited),
    );
    expect(broken).toEqual([]);
  });

  it('names an existing file', () => {
    const cited =
      /(?<![\w./@<-])(?:app|bench|charter|components|docs|e2e|i18n|lib|messages|prisma|scripts|server|testing)\/[\w./()[\]-]*\.(?:tsx?|mjs|md|prisma|json)\b/g;
    const broken = faults(code, (path) =>
      [...comments(path).matchAll(cited)].map(([file]) => file).filter((file) => !exists(file)),
    );
    expect(broken).toEqual([]);
  });

  it('names nothing outside the repository, and no numbered section', () => {
    const outside =
      /\b(?:house|screens|stack|plain-english|moves)\.md|(?:^|[\s(`])\.\.\/(?:shared|charter)\b|(?<!docs\/)\bdomain\.md|\bdomain,? (?:rules?|sections?) \d/gi;
    expect(faults(code, (path) => [...text(path).matchAll(outside)].map(([cited]) => cited))).toEqual([]);
    expect(
      faults(pages, (path) =>
        [...text(path).matchAll(/\b(?:house|screens|stack|moves)\.md|\.\.\/shared/g)].map(([cited]) => cited),
      ),
    ).toEqual([]);
  });
});

describe('a citation in a document', () => {
  it('names an existing file', () => {
    const broken = faults(present, (page) =>
      text(page)
        .split('\n')
        .flatMap((line) => {
          let folder = '';
          return [...line.matchAll(/`([^`]+)`/g)]
            .map(([, cited = '']) => cited)
            .filter((cited) => {
              if (!looksLikeAFile.test(cited))
                return /^(?:lib|server|docs|messages|bench|testing)\/[\w/-]*$/.test(cited) && !exists(cited);
              if (cited.includes('/')) {
                folder = dirname(cited);
                return !exists(cited);
              }
              // a bare name belongs to the folder of the file named before it on the same line
              return !exists(cited) && !(folder === '' ? names.has(cited) : exists(join(folder, cited)));
            });
        }),
    );
    expect(broken).toEqual([]);
  });

  it('links to an existing page and heading', () => {
    const broken = faults(pages, (page) =>
      [...text(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)]
        .filter(([, target = '', anchor]) => {
          const file = target === '' ? page : join(dirname(page), target);
          return !exists(file) || (anchor !== undefined && !anchors(file).includes(anchor));
        })
        .map(([cited]) => cited),
    );
    expect(broken).toEqual([]);
  });

  it('has no heading twice on the page of rules, so that an anchor means one place', () => {
    const found = anchors('docs/domain.md');
    expect(found.filter((anchor, at) => found.indexOf(anchor) !== at)).toEqual([]);
  });

  it('names each folder of lib/ in the page on architecture, and none that is not there', () => {
    const tables =
      text('docs/architecture.md')
        .split('\n## ')
        .find((part) => part.startsWith('Subjects')) ?? '';
    const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => {
      const [, subject = '', ...cells] = row.split('|');
      const folder = subject.replaceAll(/[` ]/g, '');
      return [
        folder,
        ...[...cells.join('|').matchAll(/`([a-z-]+)`/g)].map(([, part]) => `${folder}/${part}`),
      ];
    });
    const there = new Set(
      files.filter((path) => path.startsWith('lib/')).map((path) => dirname(path).slice(4)),
    );
    expect(named.filter((folder) => !there.has(folder) && !exists(`lib/${folder}`))).toEqual([]);
    expect(
      [...there].filter((folder) => folder !== '' && !folder.includes('/') && !named.includes(folder)),
    ).toEqual([]);
  });

  it('keeps the README to 900 words', () => {
    expect(text('README.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(900);
  });

  it('numbers the decisions one after the other', () => {
    const numbers = filesIn('docs/decisions').map((path) => Number(basename(path).slice(0, 3)));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
  });
});
