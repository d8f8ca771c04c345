import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import { fileText } from '@/lib/text';

/** What the tracker knows of an item, in words. Each cell of the table holds lines. */
export interface BookFacts {
  heading: string;
  filledIn: string;
  projects: { heading: string; columns: readonly string[]; rows: readonly string[][][]; more: string };
  lists: readonly { heading: string; items: readonly string[] }[];
}

/** An agenda item of a briefing book. `by` names the author and the state of the brief; '' without one. */
export interface BookItem {
  id: string;
  /** Null for a break. */
  number: number | null;
  time: string;
  title: string;
  minutes: string;
  note: string;
  state: string;
  by: string;
  marking: string;
  /** Why there is no text. */
  remark: string;
  /** What is written: paragraphs of lines under headings. */
  parts: readonly { heading: string; paragraphs: readonly string[][] }[];
  facts: BookFacts | null;
}

/** One side's briefing book in the reader's language. */
export interface BookDocument {
  language: string;
  /** The name of the document, for its properties and its footer. */
  heading: string;
  title: string;
  subject: string;
  marking: string;
  side: string;
  charter: string;
  facts: readonly { term: string; detail: string }[];
  agenda: string;
  columns: { number: string; time: string; item: string; minutes: string; brief: string };
  items: readonly BookItem[];
}

// Twentieths of a point, the format's unit: A4 with 25 mm margins leaves a width of 9,070.
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_418, bottom: 1_418, left: 1_418, right: 1_418 },
};
const agendaWidths = [700, 1_000, 4_220, 1_250, 1_900];
const projectWidths = [2_900, 3_085, 3_085];
const soft = '52606D';
const bullets = 'facts';
const fine = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 300, hanging: 200 } } },
};

/** The book as a Word document: a cover, the agenda, and a page of its own for each item. */
export async function bookDocx(words: BookDocument): Promise<Buffer> {
  const book = writable(words);
  const document = new Document({
    title: book.heading,
    // The document is its side's, so its properties name neither program nor machine.
    creator: '',
    lastModifiedBy: '',
    description: '',
    numbering: { config: [{ reference: bullets, levels: [bulletLevel] }] },
    styles: styles(book.language),
    sections: [
      { properties: { page, titlePage: true }, ...edges(book), children: cover(book) },
      { properties: { page }, ...edges(book), children: [...agenda(book), ...book.items.flatMap(item)] },
    ],
  });
  return Packer.toBuffer(document);
}

/** Removes control characters that would make the document unreadable. */
function writable(book: BookDocument): BookDocument {
  const signs = (_: string, value: unknown) => (typeof value === 'string' ? fileText(value) : value);
  return JSON.parse(JSON.stringify(book, signs));
}

function styles(language: string) {
  const heading = { font: 'Cambria', color: '1F2933', bold: false };
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
      title: { run: { ...heading, size: 52 }, paragraph: { spacing: { before: 2_400, after: 200 } } },
      heading1: { run: { ...heading, size: 32 }, paragraph: { spacing: { before: 0, after: 120 } } },
      heading2: { run: { ...heading, size: 26 }, paragraph: { spacing: { before: 280, after: 80 } } },
      heading3: { run: { ...heading, size: 23 }, paragraph: { spacing: { before: 200, after: 80 } } },
    },
    paragraphStyles: [
      style('Marking', { size: 24, bold: true }, { alignment: AlignmentType.CENTER }),
      style('Subject', { size: 30 }, { spacing: { after: 400 } }),
      style('Detail', { size: 20, color: soft }, { spacing: { after: 100 } }),
      style('BriefText', { size: 22 }, { spacing: { after: 120 } }),
      style('Fact', { size: 20 }, { spacing: { after: 20 } }),
      style('ColumnName', { size: 20, color: soft }, {}),
    ],
  };
}

function style(id: string, run: object, paragraph: object) {
  const name = id.replace(/(?<!^)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph };
}

/** The marking above and the page number below, on every page; the cover bears its marking itself. */
function edges({ heading, marking }: BookDocument) {
  const run = { size: 18, color: soft };
  const place = [`${heading} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const center = { alignment: AlignmentType.CENTER };
  const footer = new Footer({
    children: [new Paragraph({ ...center, children: [new TextRun({ ...run, children: place })] })],
  });
  const header = new Header({
    children: [new Paragraph({ ...center, children: [new TextRun({ ...run, text: marking })] })],
  });
  return { headers: { default: header }, footers: { default: footer, first: footer } };
}

function cover({ marking, side, charter, title, subject, facts }: BookDocument): Paragraph[] {
  return [
    ...(marking === '' ? [] : [new Paragraph({ style: 'Marking', text: marking })]),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ style: 'Subject', text: subject }),
    new Paragraph({ text: side }),
    new Paragraph({ style: 'Detail', text: charter }),
    ...facts.map(
      ({ term, detail }) =>
        new Paragraph({ children: [new TextRun({ text: `${term}: `, color: soft }), new TextRun(detail)] }),
    ),
  ];
}

function agenda({ agenda: heading, columns, items }: BookDocument): (Paragraph | Table)[] {
  const { number, time, item: title, minutes, brief } = columns;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading }),
    table(
      agendaWidths,
      [number, time, title, minutes, brief],
      items.map((each) => [
        [each.number === null ? '' : String(each.number)],
        [each.time],
        [each.title],
        [each.minutes],
        [each.state === '' ? each.remark : each.state],
      ]),
    ),
  ];
}

/** An item on a page of its own: what is written, then what the tracker knows. */
function item({ number, time, title, note, by, marking, remark, parts, facts }: BookItem) {
  const head = [time, by, marking].filter((part) => part !== '').join(' · ');
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      text: number === null ? title : `${number}. ${title}`,
    }),
    new Paragraph({ style: 'Detail', text: head }),
    ...(note === '' ? [] : lines(note.split('\n'), 'BriefText')),
    ...(remark === '' ? [] : [new Paragraph({ style: 'BriefText', text: remark })]),
    ...parts.flatMap(({ heading, paragraphs }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: heading }),
      ...paragraphs.flatMap((paragraph) => lines(paragraph, 'BriefText')),
    ]),
    ...(facts === null ? [] : factsOf(facts)),
  ];
}

function factsOf({ heading, filledIn, projects, lists }: BookFacts): (Paragraph | Table)[] {
  const numbering = { reference: bullets, level: 0 };
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: heading }),
    ...(filledIn === '' ? [] : [new Paragraph({ style: 'Detail', keepNext: true, text: filledIn })]),
    ...(projects.rows.length === 0
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, text: projects.heading }),
          table(projectWidths, projects.columns, projects.rows),
          ...(projects.more === '' ? [] : [new Paragraph({ style: 'Detail', text: projects.more })]),
        ]),
    ...lists.flatMap((list) => [
      new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, text: list.heading }),
      ...list.items.map((text) => new Paragraph({ style: 'Fact', text, numbering })),
    ]),
  ];
}

const lines = (all: readonly string[], name: string) =>
  all.filter((line) => line !== '').map((text) => new Paragraph({ style: name, text }));

/** A table whose heading row is repeated on each page, of cells of lines. */
function table(widths: readonly number[], columns: readonly string[], rows: readonly string[][][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, column) =>
          cell(widths[column] ?? 0, [new Paragraph({ style: 'ColumnName', keepNext: true, text })]),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((each, column) => cell(widths[column] ?? 0, cellLines(each))),
          }),
      ),
    ],
  });
}

/** A cell holds at least one paragraph. */
function cellLines(texts: readonly string[]): Paragraph[] {
  const found = texts.map((text) => new Paragraph({ style: 'Fact', text }));
  return found.length === 0 ? [new Paragraph('')] : found;
}

function cell(width: number, children: Paragraph[]): TableCell {
  return new TableCell({
    borders: { top: none, left: none, right: none, bottom: fine },
    width: { size: width, type: WidthType.DXA },
    margins: { top: 70, bottom: 70, right: 120 },
    children,
  });
}
