import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { compile } from 'tailwindcss';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const sheet = resolve(root, 'app/styles/app.css');

interface ClassList {
  file: string;
  /** As written, or the parts around what is filled in. */
  text: string;
  /** Whether a name is put together from parts. */
  assembled: boolean;
}

describe('the classes of the screens', () => {
  let lists: ClassList[];
  beforeAll(() => {
    lists = ['app', 'components'].flatMap(classListsIn);
    expect(lists.length).toBeGreaterThan(300);
  });

  it('have a style each', async () => {
    const names = [...new Set(lists.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)))];
    const { build } = await compile(readFileSync(sheet, 'utf8'), { base: dirname(sheet), loadStylesheet });
    const css = build(names);
    const styled = (name: string) => css.includes(`.${name.replaceAll(/[^\w-]/g, '\\$&')}`);
    expect(styled('text-nowhere')).toBe(false);
    expect(names.filter((name) => !styled(name))).toEqual([]);
  });

  it('are defined once: Tailwind joins two utilities of one name', () => {
    const folder = resolve(dirname(sheet), 'utilities');
    const sheets = readdirSync(folder).map((name) => readFileSync(resolve(folder, name), 'utf8'));
    const names = sheets.flatMap((css) => [...css.matchAll(/^@utility ([\w-]+)/gm)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  it('are written whole, since Tailwind reads the files', () => {
    expect(lists.filter(({ assembled }) => assembled)).toEqual([]);
  });

  it('are a component or a utility when a long list of them is needed twice', () => {
    const long = lists.filter(({ text }) => text.split(' ').length > 3);
    const twice = long.filter(({ text }, index) => long.findIndex((each) => each.text === text) < index);
    expect(twice.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });
});

async function loadStylesheet(id: string, base: string) {
  const path = id.startsWith('.') ? resolve(base, id) : resolve(root, 'node_modules', id);
  return { path, base: dirname(path), content: readFileSync(path, 'utf8') };
}

/** The texts in the `className` attributes of a folder's components. */
function classListsIn(folder: string): ClassList[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => {
      const full = resolve(root, folder, path);
      const source = ts.createSourceFile(full, readFileSync(full, 'utf8'), ts.ScriptTarget.Latest, true);
      const found: ClassList[] = [];
      const read = (node: ts.Node): void => {
        if (ts.isJsxAttribute(node) && node.name.getText() === 'className' && node.initializer) {
          for (const list of textsOf(node.initializer)) found.push({ file: relative(root, full), ...list });
        }
        ts.forEachChild(node, read);
      };
      read(source);
      return found;
    });
}

/** The texts that an expression may have as its value; what a condition compares is none. */
function textsOf(node: ts.Node): Omit<ClassList, 'file'>[] {
  if (ts.isStringLiteralLike(node)) return [{ text: node.text, assembled: false }];
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    const inner = node.templateSpans.flatMap(({ expression }) => textsOf(expression));
    const assembled =
      parts.slice(0, -1).some((part) => /\S$/.test(part)) || parts.slice(1).some((part) => /^\S/.test(part));
    return [...parts.map((text) => ({ text: text.trim(), assembled })), ...inner];
  }
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return node.expression ? textsOf(node.expression) : [];
  }
  return [];
}
