import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// One function says a date to people: `dateWords`. These look for every other way of saying one.
const root = resolve(import.meta.dirname, '../..');
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path) && !path.startsWith('lib/db/generated/'))
    .filter((path) => !/(\.test\.tsx?|\/test-[a-z-]+\.ts)$/.test(path))
    .sort();
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
const sources = ['app', 'components', 'lib', 'i18n'].flatMap((folder) => filesIn(folder, /\.tsx?$/));

/** Names under which this code keeps a date as it is stored. */
const storedDate = /^(on|until|asOf|asKnown|[a-z]+On|lastDay|plannedFor)$/;

/** Where a date as it is stored is written into a page, or given to a sentence. */
function unsaidDates(path: string): string[] {
  const file = ts.createSourceFile(path, text(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${path}:${line + 1} ${node.getText(file)}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      for (const shown of shownBy(node.expression)) if (isStoredDate(shown)) note(shown);
    }
    if (ts.isCallExpression(node) && /^(t|say|words|label)$/.test(node.expression.getText(file))) {
      const [, values] = node.arguments;
      if (values && ts.isObjectLiteralExpression(values))
        values.properties.filter(isUnsaidValue).forEach(note);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What an expression may come to: both sides of a choice, and the last of what is joined by `&&`. */
function shownBy(expression: ts.Expression | undefined): ts.Expression[] {
  if (expression === undefined) return [];
  if (ts.isParenthesizedExpression(expression)) return shownBy(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [expression.whenTrue, expression.whenFalse].flatMap(shownBy);
  }
  if (ts.isBinaryExpression(expression)) return shownBy(expression.right);
  return [expression];
}

function isStoredDate(expression: ts.Expression): boolean {
  if (ts.isIdentifier(expression)) return storedDate.test(expression.text);
  return ts.isPropertyAccessExpression(expression) && storedDate.test(expression.name.text);
}

function isUnsaidValue(property: ts.ObjectLiteralElementLike): boolean {
  if (ts.isShorthandPropertyAssignment(property)) return storedDate.test(property.name.text);
  return ts.isPropertyAssignment(property) && shownBy(property.initializer).some(isStoredDate);
}

describe('a date is said to people by one function', () => {
  it('which alone asks the platform or date-fns how to write one', () => {
    const asking =
      /Intl\.DateTimeFormat|toLocale(Date|Time)?String|formatToParts|(use|get)Formatter\b|dateStyle|import \{[^}]*\bformat[^}]*\} from 'date-fns'/;
    expect(sources.filter((path) => asking.test(text(path)))).toEqual([
      // only date-words.ts writes for people: the others write what is stored, read a clock, or ask about a zone
      ...['lib/charter/charter-file.ts', 'lib/dates/calendar-date.ts', 'lib/dates/date-words.ts'],
      ...['lib/dates/partial-date.ts', 'lib/dates/wall-clock.ts'],
      'lib/formats/time-zone-component.ts',
      'lib/meetings/schema.ts',
    ]);
  });

  it('not by a message', () => {
    const messages = filesIn('messages', /\.json$/);
    expect(messages.length).toBeGreaterThan(20);
    expect(
      messages.filter((path) => /\{\w+, (date|time)\b|Q\{|\{(month|weekday)Name\}/.test(text(path))),
    ).toEqual([]);
  });

  it('with its precision: a month or a quarter comes whole, and what a form takes is shown in no other place', () => {
    const cut =
      /dateWords\((\w+\??\.)*((\w*[bB]aseline|forecast)On\b|(forecast|baseline|target|start|date|next|was|before|deadline)\??\.on\b)/;
    expect(sources.filter((path) => cut.test(text(path)))).toEqual([]);
    const typed = sources.filter(
      (path) => path.startsWith('components/') && text(path).includes('partialDateText'),
    );
    expect(typed).toEqual([
      'components/projects/browse/row-form.tsx',
      'components/projects/project-fields.tsx',
      'components/roadmap/milestone-form.tsx',
      'components/timeline/chart-filters.tsx',
    ]);
  });

  it('and never stands on a page, or in a sentence, as it is stored', () => {
    const screens = sources.filter((path) => /^(app|components)\//.test(path));
    expect(screens.length).toBeGreaterThan(100);
    expect(screens.flatMap(unsaidDates)).toEqual([]);
  });
});
