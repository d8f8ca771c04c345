import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

// A message counts as used if a file that names its namespace, or one that it imports, contains the rest of its key as
// a string or a matching template. An equal string with another meaning can hide an unused message.
const root = resolve(import.meta.dirname, '..');

/** Keys that no file contains, because they are composed of two stored words or of a separate namespace. */
const made = ['groups.life.', 'audit.fields.'];

interface Source {
  texts: string[];
  templates: RegExp[];
  /** Of the translators that it takes. */
  namespaces: string[];
  imports: string[];
}

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\/generated\//.test(path));

function importedFrom(path: string, name: string): string[] {
  const target = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(path), name);
  if (!/^(@\/|\.)/.test(name)) return [];
  return [target, `${target}.ts`, `${target}.tsx`].filter(
    (file) => /\.(tsx?|json)$/.test(file) && existsSync(join(root, file)),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const source: Source = { texts: [], templates: [], namespaces: [], imports: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) source.texts.push(node.text);
    if (ts.isTemplateExpression(node) || ts.isTemplateLiteralTypeNode(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      const key = new RegExp(`^${parts.map(escaped).join('.+')}$`);
      if (/^[\w.-]*\w[\w.-]*$/.test(parts.join(''))) source.templates.push(key);
    }
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      source.imports.push(...importedFrom(path, node.moduleSpecifier.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  source.namespaces = [...text.matchAll(/\bTranslator(?:<'([^']+)'>|;)|\b(?:get|use)Translations\(\)/g)].map(
    ([, namespace = '']) => namespace,
  );
  return source;
}

type Tree = { [key: string]: string | Tree };

const keysOf = (tree: Tree, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : keysOf(value, `${before}${key}.`),
  );

function catalogue(): string[] {
  const folder = join(root, 'messages/en');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      keysOf(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${file.slice(0, -'.json'.length)}.`),
    );
}

it('no message is unused', () => {
  const keys = catalogue();
  expect(keys.length).toBeGreaterThan(2000);
  const sources = new Map(
    ['app', 'components', 'lib', 'server'].flatMap(filesIn).map((path) => [path, read(path)]),
  );
  const texts = new Set([...sources.values()].flatMap((source) => source.texts));
  // the code of a refusal is said wherever it arrives; these files are read as they are
  const elsewhere = (key: string) =>
    (key.startsWith('errors.') && texts.has(key.slice('errors.'.length))) || /^(failure|unsent)\./.test(key);
  const left = new Set(keys.filter((key) => !elsewhere(key) && !made.some((start) => key.startsWith(start))));
  const below = new Map<string, { key: string; rest: string }[]>();
  for (const { namespace, ...cut } of [...left].flatMap(cuts)) {
    const others = below.get(namespace);
    if (others) others.push(cut);
    else below.set(namespace, [cut]);
  }
  for (const source of sources.values()) {
    const near = [source, ...source.imports.flatMap((path) => sources.get(path) ?? [])];
    const said = new Set(near.flatMap((each) => each.texts));
    const templates = near.flatMap((each) => each.templates);
    for (const namespace of new Set([...source.texts, ...near.flatMap((each) => each.namespaces)])) {
      for (const { key, rest } of below.get(namespace) ?? []) {
        if (said.has(rest) || templates.some((template) => template.test(rest))) left.delete(key);
      }
    }
  }
  expect([...left]).toEqual([]);
});

/** Each way to cut a key into a namespace and the rest: '' and `a.b`, `a` and `b`. */
function cuts(key: string): { key: string; namespace: string; rest: string }[] {
  const parts = key.split('.');
  return parts.map((_, index) => ({
    key,
    namespace: parts.slice(0, index).join('.'),
    rest: parts.slice(index).join('.'),
  }));
}
