import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { say } from '@/i18n/translator';
import { catalogue, words } from '@/testing/words';
import { valuesInSentence } from './party-in-sentence';

// A message with a Party is a sentence, and takes the name with its article, unless it is a label of this list.
const root = resolve(import.meta.dirname, '../..');

/** The arguments of messages that hold Parties. */
const partyFields = ['party', 'parties', 'by', 'wordingOf', 'host', 'responsible', 'home', 'homes'];

/** Labels, with the bare name or code: facts in front of a colon or in brackets, headings of columns, names of files. */
const labels = [
  'agenda.consent.inBrackets',
  'agenda.consent.wordingOf',
  'agenda.fields.leadIs',
  'agreements.page.proposedBy',
  'briefs.facts.status',
  'briefs.facts.statusOn',
  'briefs.facts.statusWhy',
  'compliance.nonWorking.forecast',
  'csv.columns.evidenceOf',
  'csv.columns.instrumentOf',
  'csv.columns.keyOf',
  'csv.columns.lineOf',
  'csv.columns.ownerOf',
  'csv.columns.reportedBy',
  'csv.columns.reportedOf',
  'csv.columns.stateOf',
  'csv.columns.statusOf',
  'delegations.file.none',
  'delegations.file.own',
  'delegations.summary.of',
  'groups.coChairs.enterTitle',
  'implementation.columns.position',
  'implementation.issued.copy',
  'minutes.document.open',
  'minutes.page.wording',
  'reports.handedIn',
  'room.lead',
];

/** Messages whose argument of such a name is a person. */
const persons = ['mail.invitation.about'];

/** Properties that hold a name as a sentence takes it already. */
const passedOn = [
  'app/(auth)/join/page.tsx: whose',
  'components/agreements/key-table.tsx: name',
  'components/meetings/meeting-form.tsx: hostInTurn',
  'components/meetings/meeting-lists.tsx: host',
  "components/meetings/preparation.tsx: naming.join(', ')",
];

type Tree = { [key: string]: string | Tree };

const messagesOf = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : messagesOf(value, `${before}${key}.`),
  );

const fieldsOf = (message: string) => partyFields.filter((field) => message.includes(`{${field}}`));

const all = messagesOf(catalogue as unknown as Tree);
const sentences = all.filter(
  ([key, text]) => fieldsOf(text).length > 0 && ![...labels, ...persons].includes(key),
);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The keys that the expression may be, as a pattern; any key of the namespace for a variable. */
function patternsOf(key: ts.Expression): string[] {
  if (ts.isStringLiteralLike(key)) return [escaped(key.text)];
  if (ts.isConditionalExpression(key)) return [...patternsOf(key.whenTrue), ...patternsOf(key.whenFalse)];
  if (!ts.isTemplateExpression(key)) return ['[^.]+'];
  return [
    [key.head.text, ...key.templateSpans.map(({ literal }) => literal.text)].map(escaped).join('[^.]+'),
  ];
}

/** The calls of a file that give a sentence a Party's name as it stands in lists. */
function bareNames(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const namespaces = [...text.matchAll(/Translat(?:ions\(|or<)'([^']+)'/g)].map(([, of = '']) => `${of}.`);
  const declared = new Map<string, ts.Expression>();
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      declared.set(node.name.text, node.initializer);
    }
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const isInSentence = (value: ts.Expression): boolean => {
    if (ts.isConditionalExpression(value)) return [value.whenTrue, value.whenFalse].every(isInSentence);
    if (ts.isStringLiteral(value)) return true;
    const said = value.getText(file);
    // another message's words are a phrase already
    if (/InSentence\(|^t\('/.test(said)) return true;
    const name = /^\w+/.exec(said)?.[0] ?? '';
    return /^\w+(\(\w+\))?$/.test(said) && /InSentence\(/.test(declared.get(name)?.getText(file) ?? '');
  };
  return calls.flatMap(({ arguments: [key, given] }) => {
    if (!key || !given) return [];
    const values = ts.isIdentifier(given) ? declared.get(given.text) : given;
    if (!values || !ts.isObjectLiteralExpression(values)) return [];
    const pattern = new RegExp(
      `^(${['', ...namespaces].map(escaped).join('|')})(${patternsOf(key).join('|')})$`,
    );
    const taken = sentences.filter(([of]) => pattern.test(of)).flatMap(([, message]) => fieldsOf(message));
    return values.properties.flatMap((property) => {
      const field = property.name?.getText(file) ?? '';
      const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
      if (!taken.includes(field) || !value || !ts.isExpression(value) || isInSentence(value)) return [];
      const place = `${path}: ${value.getText(file)}`;
      return passedOn.includes(place) ? [] : [`${place} for ${field} of ${key.getText(file)}`];
    });
  });
}

it('every sentence with a Party is given its name with the article', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path)),
  );
  expect(files.length).toBeGreaterThan(400);
  expect(sentences.length).toBeGreaterThan(60);
  expect(files.flatMap(bareNames)).toEqual([]);
});

it('no label of the list is gone', () => {
  const known = all.filter(([, text]) => fieldsOf(text).length > 0).map(([key]) => key);
  expect([...labels, ...persons].filter((key) => !known.includes(key))).toEqual([]);
});

const parties = [{ code: 'US', name: 'United States' }];

it.each(['audit.events', 'errors'])('the United States has its article in every sentence of %s', (of) => {
  const t = words();
  const stored = sentences.filter(([key]) => key.startsWith(`${of}.`));
  expect(stored.length).toBeGreaterThan(5);
  const said = stored.flatMap(([key, message]) => {
    const names = [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name);
    const options = new Set([
      'other',
      ...[...message.matchAll(/(\w+) \{/g)].map(([, option = '']) => option),
    ]);
    return [...options].flatMap((option) =>
      ['US', 'United States'].map((party) => {
        const values = Object.fromEntries(
          names.map((name) => {
            if (partyFields.includes(name)) return [name, party];
            return [name, message.includes(`{${name}, plural`) ? 2 : option];
          }),
        );
        return say(
          t,
          key as 'audit.none',
          valuesInSentence(values, parties, t, of === 'errors' ? 'start' : 'within'),
        );
      }),
    );
  });
  expect(said.join('\n')).toContain('United States');
  expect(
    said.filter((text) => /(?<!the )United States|\bUS\b/.test(text.replace(/^The United/, 'the United'))),
  ).toEqual([]);
});
