import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import { fileText } from '@/lib/text';
import { keepCodes, unbroken } from './unbroken';

/** A sentence, or a sentence that introduces a list. */
export interface AgendaDocumentReason {
  lead: string;
  items: readonly string[];
}

/**
 * An agenda item in words. `time` are its clock times, `lead` who leads and presents it. `facts`, `note` and `reasons`
 * stand below the title of an annotated agenda; a clean one has none.
 */
export interface AgendaDocumentItem {
  /** A break has no number. */
  isBreak: boolean;
  time: string;
  title: string;
  lead: string;
  facts: string;
  note: string;
  reasons: readonly AgendaDocumentReason[];
}

/** An agenda in the reader's language; `parties` begins with the reader's own. */
export interface AgendaDocument {
  language: string;
  heading: string;
  charter: string;
  parties: readonly string[];
  /** Day, time with zone, place and host. */
  facts: readonly { term: string; detail: string }[];
  columns: { time: string; item: string; lead: string };
  /** The items by day; the only day of a meeting has the heading ''. */
  days: readonly { heading: string; items: readonly AgendaDocumentItem[] }[];
}

// Twentieths of a point, the format's unit: A4 with 25 mm margins leaves a width of 9,070.
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_418, bottom: 1_418, left: 1_418, right: 1_418 },
};
const widths = [1_750, 5_170, 2_150] as const;
const fine = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const bullets = 'reasons';
const numbers = 'items';
const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 300, hanging: 200 } } },
};
const numberLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 440, hanging: 440 } } },
};
const rules = { top: none, left: none, right: none, bottom: fine };

/**
 * The agenda as a Word document: named styles, numbered items, a real table for each day with a repeated heading row,
 * page numbers.
 */
export async function agendaDocx(words: AgendaDocument): Promise<Buffer> {
  const agenda = writable(words);
  const document = new Document({
    title: agenda.heading,
    // The document belongs to the Parties, so its metadata names no program.
    creator: '',
    lastModifiedBy: '',
    description: '',
    numbering: {
      config: [
        { reference: bullets, levels: [bulletLevel] },
        { reference: numbers, levels: [numberLevel] },
      ],
    },
    styles: styles(agenda.language),
    sections: [
      {
        properties: { page },
        footers: { default: new Footer({ children: [footerLine(agenda.heading)] }) },
        children: [...head(agenda), ...agenda.days.flatMap((day) => dayTable(day, agenda.columns))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Removes control characters that would make the document unreadable. */
export function writable<Source>(source: Source): Source {
  const signs = (_: string, value: unknown) => (typeof value === 'string' ? fileText(value) : value);
  return JSON.parse(JSON.stringify(source, signs));
}

/** The named styles of a meeting's documents. */
export function styles(language: string) {
  const serif = 'Cambria';
  const dark = '1F2933';
  const heading = { font: serif, color: dark, bold: false };
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
      title: { run: { ...heading, size: 40 }, paragraph: { spacing: { before: 240, after: 120 } } },
      heading1: { run: { ...heading, size: 28 }, paragraph: { spacing: { before: 320, after: 120 } } },
      heading2: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 0, after: 40 } } },
    },
    paragraphStyles: [
      style('Parties', { size: 24 }, { spacing: { after: 60 } }),
      style('CharterName', { size: 22, color: '52606D' }, { spacing: { after: 120 } }),
      style('Reason', { size: 19, color: '52606D' }, { spacing: { before: 40, after: 20 } }),
      style('ReasonItem', { size: 19, color: '52606D' }, { spacing: { after: 10 } }),
      style('ItemNote', { size: 22 }, { spacing: { before: 40, after: 40 } }),
      style('ItemBreak', { size: 22, color: '52606D' }, {}),
      style('ItemFacts', { size: 19, color: '52606D' }, { spacing: { after: 20 } }),
      style('ColumnName', { size: 19, color: '52606D' }, {}),
    ],
  };
}

function style(id: string, run: object, paragraph: object) {
  const name = id.replace(/(?<!^)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph };
}

function head({ parties, charter, heading, facts }: AgendaDocument): (Paragraph | Table)[] {
  return [
    ...parties.map((party) => new Paragraph({ style: 'Parties', text: party })),
    new Paragraph({ style: 'CharterName', text: charter }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: heading }),
    ...facts.map(
      ({ term, detail }) =>
        new Paragraph({
          children: [new TextRun({ text: `${term}: `, color: '52606D' }), new TextRun(keepCodes(detail))],
        }),
    ),
    new Paragraph({ text: '' }),
  ];
}

function dayTable(
  { heading, items }: AgendaDocument['days'][number],
  columns: AgendaDocument['columns'],
): (Paragraph | Table)[] {
  const names = [columns.time, columns.item, columns.lead];
  const table = new Table({
    width: { size: widths[0] + widths[1] + widths[2], type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({
        tableHeader: true,
        children: names.map((text, index) => cell(index, [new Paragraph({ style: 'ColumnName', text })])),
      }),
      ...items.map(itemRow),
    ],
  });
  if (heading === '') return [table];
  const title = keepCodes(heading);
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: title, keepNext: true }), table];
}

function itemRow({ isBreak, time, title, lead, facts, note, reasons }: AgendaDocumentItem): TableRow {
  const text = keepCodes(title);
  const numbering = { reference: numbers, level: 0 };
  const words = [
    isBreak
      ? new Paragraph({ style: 'ItemBreak', text })
      : new Paragraph({ heading: HeadingLevel.HEADING_2, text, numbering, keepNext: true }),
    ...(facts === '' ? [] : [new Paragraph({ style: 'ItemFacts', text: keepCodes(facts) })]),
    ...note
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => new Paragraph({ style: 'ItemNote', text: keepCodes(line) })),
    ...reasons.flatMap(reasonLines),
  ];
  return new TableRow({
    // Long rows may break across pages; otherwise half a page could stay empty before them.
    cantSplit: words.length < 8,
    children: [cell(0, [new Paragraph(unbroken(time))]), cell(1, words), cell(2, [new Paragraph(lead)])],
  });
}

function reasonLines({ lead, items }: AgendaDocumentReason): Paragraph[] {
  const numbering = { reference: bullets, level: 0 };
  return [
    new Paragraph({ style: 'Reason', text: keepCodes(lead), keepNext: items.length > 0 }),
    ...items.map((text) => new Paragraph({ style: 'ReasonItem', text: keepCodes(text), numbering })),
  ];
}

function cell(column: number, children: Paragraph[]): TableCell {
  return new TableCell({
    borders: rules,
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    margins: { top: 90, bottom: 90, right: 120 },
    children,
  });
}

/** The name of the document and the page's number. */
export function footerLine(text: string): Paragraph {
  const position: ParagraphChild = new TextRun({
    size: 18,
    color: '52606D',
    children: [`${text} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [position] });
}
