import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fileText } from '@/lib/text';
import { unbroken } from './unbroken';

/** A column of a document's table. `width` is its share of the page; `kept` text, a date or a code, never breaks. */
export interface DocumentColumn {
  title: string;
  width: number;
  kept?: boolean;
}

/** A list in the reader's language as a document; `parties` begins with the reader's own. */
export interface TableDocument {
  language: string;
  heading: string;
  charter: string;
  parties: readonly string[];
  /** Lines below the heading, such as the day and the filters. */
  facts: readonly string[];
  columns: readonly DocumentColumn[];
  /** Each cell's lines. */
  rows: readonly (readonly (readonly string[])[])[];
}

// Twentieths of a point, the format's unit: A4 on its side with 15 mm margins. Type sizes are half points.
const margin = 850;
const landscapeWidth = 16_838 - 2 * margin;
export const landscape = {
  size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: margin, bottom: margin, left: margin, right: margin },
};
export const uprightWidth = 11_906 - 2 * margin;
export const upright = { ...landscape, size: { ...landscape.size, orientation: PageOrientation.PORTRAIT } };
const sizes = { title: 36, text: 20, cell: 19, fine: 18 };
const soft = '52606D';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: none,
  left: none,
  right: none,
  bottom: { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' },
};

/** The list as a Word document on its side: a heading row on every page, and no row across two pages. */
export async function tableDocx(words: TableDocument): Promise<Buffer> {
  const { language, heading, charter, parties, facts } = words;
  const line = (text: string, size = sizes.text, color?: string) =>
    new Paragraph({ children: [run(text, size, color)], spacing: { after: 40 } });
  const document = new Document({
    title: fileText(heading),
    // The document belongs to the Parties, so its metadata names no program.
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: sizes.cell, language: { value: language } } },
        title: {
          run: { font: 'Cambria', size: sizes.title, color: '1F2933' },
          paragraph: { spacing: { before: 120, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page: landscape },
        footers: { default: new Footer({ children: [footer(heading)] }) },
        children: [
          ...parties.map((party) => line(party, 22)),
          line(charter, sizes.text, soft),
          new Paragraph({ heading: HeadingLevel.TITLE, text: fileText(heading) }),
          ...facts.map((fact) => line(fact, sizes.text, soft)),
          new Paragraph({ text: '' }),
          documentTable(words.columns, words.rows),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A table across the page, with a heading row on every page, and no row across two pages. */
export function documentTable(columns: TableDocument['columns'], rows: TableDocument['rows']): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / whole) * landscapeWidth));
  const cells = (lines: readonly (readonly string[])[], paragraph: (text: string) => Paragraph) =>
    columns.map(
      ({ kept: isKept }, index) =>
        new TableCell({
          borders,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, right: 120 },
          children: paragraphs(lines[index] ?? [], isKept === true, paragraph),
        }),
    );
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: cells(
          columns.map(({ title }) => [title]),
          (text) => new Paragraph({ children: [run(text, sizes.fine, soft)] }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: cells(row, (text) => new Paragraph({ children: [run(text, sizes.cell)] })),
          }),
      ),
    ],
  });
}

function paragraphs(
  lines: readonly string[],
  isKept: boolean,
  paragraph: (text: string) => Paragraph,
): Paragraph[] {
  const written = lines.filter((text) => text !== '').map((text) => (isKept ? unbroken(text) : text));
  // the format asks for a paragraph in every cell
  return written.length === 0 ? [new Paragraph({ text: '' })] : written.map(paragraph);
}

const run = (text: string, size: number, color?: string) =>
  new TextRun({ text: fileText(text), size, ...(color ? { color } : {}) });

function footer(text: string): Paragraph {
  const place = new TextRun({
    size: sizes.fine,
    color: soft,
    children: [`${fileText(text)} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [place] });
}
