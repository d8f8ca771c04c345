import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DocxParagraph, readDocx } from '@/lib/formats/read-docx';
import { compareCopy, copyNamed, type Difference } from './compare';
import { type CopyPart, namedParts, newCopyId, partKey } from './copy';

const cases = join(__dirname, 'cases');
const parts: CopyPart[] = JSON.parse(readFileSync(join(cases, 'parts.json'), 'utf8'));
const present = new Map(parts.map((part) => [partKey(part), part.text]));

function paragraphsOf(file: string): DocxParagraph[] {
  const read = readDocx(readFileSync(join(cases, `${file}.docx`)));
  if ('fault' in read) throw new Error(read.fault);
  return read.paragraphs;
}
/** A difference in a line. */
const said = ({ kind, part, before, after, words, meanwhile, done }: Difference) =>
  [
    kind,
    kind === 'added' ? `after “${part?.text ?? ''}”: ${after}` : `“${before}”`,
    ...(kind === 'changed'
      ? [
          words
            .map(
              (word) => ({ same: word.text, added: `+${word.text}+`, removed: `-${word.text}-` })[word.kind],
            )
            .join(''),
        ]
      : []),
    ...(meanwhile ? [`meanwhile “${meanwhile.text}”`] : []),
    ...(done ? ['done'] : []),
  ].join(' ');
const compared = (returned: readonly DocxParagraph[], now = present) =>
  compareCopy(parts, returned, now).map(said);

describe('an edited file that comes back', () => {
  const fuel = 'changed “Fuel supply” Fuel -supply-+services+';
  const views =
    'changed “A first exchange of views on fuel services.” A first exchange of views on fuel services+ and waste+.';
  const welcome = 'added after “Agenda: Annual meeting”: A word of welcome';
  const waste = 'added after “A first exchange of views on fuel services.”: Waste management';
  const both = ['deleted “Fuel supply”', 'deleted “A first exchange of views on fuel services.”'];

  test.each([
    ['unchanged', []],
    ['changed', [fuel, views]],
    ['tracked', [fuel]],
    ['added', [welcome, waste]],
    ['deleted', both],
    ['tracked-deletion', both],
    ['moved', ['moved “Other business”']],
    ['libreoffice-unchanged', []],
    ['libreoffice-tracked', [fuel]],
    ['libreoffice-tracked-deletion', both],
    [
      'libreoffice-edited',
      [welcome, 'deleted “The co-chairs report on the line.\nQuestions follow.”', fuel, views, waste],
    ],
  ])('%s.docx', (file, differences) => {
    const returned = paragraphsOf(file);
    expect(copyNamed(returned)).toEqual({ copy: '00112233445566aa' });
    expect(compared(returned)).toEqual(differences);
  });

  test('has neither comments nor the names of authors', () => {
    for (const file of ['tracked', 'libreoffice-tracked']) {
      expect(JSON.stringify(paragraphsOf(file))).not.toMatch(/Author|Not for the other side/);
    }
  });

  test.each([
    ['lost.docx', paragraphsOf('lost'), 'copy-ids-lost'],
    ['doubled.docx', paragraphsOf('doubled'), 'copy-ids-doubled'],
    [
      'two copies pasted together',
      [
        ...paragraphsOf('unchanged'),
        { names: [`p_${newCopyId()}_000000000001`], within: null, text: 'Other' },
      ],
      'copy-foreign',
    ],
  ])('%s is refused', (_, returned, fault) => {
    expect(copyNamed(returned)).toEqual({ fault });
  });
});

describe('what it proposes', () => {
  const lines = (): DocxParagraph[] => parts.map(({ name, text }) => ({ names: [name], within: null, text }));
  const nameOf = (text: string) => parts.find((part) => part.text === text)?.name ?? '';
  const changed = (text: string, to: string) =>
    lines().map((line) => (line.text === text ? { ...line, text: to } : line));

  test('is shown beside what the tracker says meanwhile', () => {
    const now = new Map(present).set('title:i3', 'Fuel cycle');
    expect(compared(changed('Fuel supply', 'Fuel services'), now)).toEqual([
      'changed “Fuel supply” Fuel -supply-+services+ meanwhile “Fuel cycle”',
    ]);
  });

  test('is done once the tracker says it', () => {
    const now = new Map(present).set('title:i3', 'Fuel services');
    expect(compared(changed('Fuel supply', 'Fuel services'), now)).toEqual([
      'changed “Fuel supply” Fuel -supply-+services+ done',
    ]);
  });

  test('of an item that is gone meanwhile says so', () => {
    const now = new Map([...present].filter(([key]) => key !== 'title:i3'));
    expect(compared(changed('Fuel supply', 'Fuel services'), now)).toEqual([
      'changed “Fuel supply” Fuel -supply-+services+ meanwhile “null”',
    ]);
  });

  test('keeps the lines of a note that was split into paragraphs', () => {
    const note = nameOf('The co-chairs report on the line.\nQuestions follow.');
    const split = lines().flatMap((line): DocxParagraph[] =>
      line.names[0] === note
        ? [
            { ...line, text: 'The co-chairs report.' },
            { names: [], within: note, text: 'Questions follow.' },
          ]
        : [line],
    );
    expect(compareCopy(parts, split, present).map(({ after }) => after)).toEqual([
      'The co-chairs report.\nQuestions follow.',
    ]);
  });

  test('of a paragraph that was cut and pasted without its bookmark is a move', () => {
    const fuel = nameOf('Fuel supply');
    const rest = lines().filter(({ names }) => names[0] !== fuel);
    expect(compared([...rest, { names: [], within: null, text: 'Fuel supply' }])).toEqual([
      'moved “Fuel supply”',
    ]);
  });

  test('of two paragraphs run into one is a change and a deletion', () => {
    const [fuel, views] = [nameOf('Fuel supply'), nameOf('A first exchange of views on fuel services.')];
    const run = lines()
      .filter(({ names }) => names[0] !== views)
      .map((line) =>
        line.names[0] === fuel ? { ...line, names: [fuel, views], text: 'Fuel supply and more' } : line,
      );
    expect(compared(run)).toEqual([
      'changed “Fuel supply” Fuel supply+ and more+',
      'deleted “A first exchange of views on fuel services.”',
    ]);
  });
});

test('the bookmarks of two copies have nothing in common, and Word takes them', () => {
  const texts = parts.map(({ name: _, ...text }) => text);
  const [one, other] = [namedParts(newCopyId(), texts), namedParts(newCopyId(), texts)];
  expect(new Set([...one, ...other].map(({ name }) => name)).size).toBe(2 * parts.length);
  for (const { name } of one) expect(name).toMatch(/^[a-z][a-z0-9_]{1,39}$/);
});
