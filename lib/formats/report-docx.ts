import { Document, Footer, HeadingLevel, ImageRun, Packer, Paragraph, type Table, TextRun } from 'docx';
import { footerLine, styles, writable } from './agenda-docx';
import { type DocumentColumn, documentTable, landscape, landscapeWidth } from './table-docx';

/** A section: sentences, then a table if there are rows. */
export interface ReportDocumentSection {
  heading: string;
  lines: readonly string[];
  columns: readonly DocumentColumn[];
  /** Each cell's lines. */
  rows: readonly (readonly (readonly string[])[])[];
}

/** A report in one language; `parties` begins with the Party whose copy it is. */
export interface ReportDocument {
  language: string;
  heading: string;
  charter: string;
  parties: readonly string[];
  facts: readonly string[];
  sections: readonly ReportDocumentSection[];
}

export interface ReportPicture {
  heading: string;
  /** Says what is drawn to those who do not see it. */
  description: string;
  png: Uint8Array;
}

const soft = '52606D';

/** The report as a Word document on its side: real headings, tables that repeat theirs, the chart, page numbers. */
export async function reportDocx(words: ReportDocument, picture: ReportPicture | null): Promise<Buffer> {
  const report = writable(words);
  const document = new Document({
    title: report.heading,
    // The document belongs to the Parties, so its metadata names no program.
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: styles(report.language),
    sections: [
      {
        properties: { page: landscape },
        footers: { default: new Footer({ children: [footerLine(report.heading)] }) },
        children: [
          ...report.parties.map((party) => new Paragraph({ style: 'Parties', text: party })),
          new Paragraph({ style: 'CharterName', text: report.charter }),
          new Paragraph({ heading: HeadingLevel.TITLE, text: report.heading }),
          ...report.facts.map(
            (fact) =>
              new Paragraph({ children: [new TextRun({ text: fact, color: soft })], spacing: { after: 60 } }),
          ),
          ...report.sections.flatMap(sectionOf),
          ...(picture ? pictureOf(picture) : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const headingOf = (text: string, breaks = false) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    text,
    keepNext: true,
    pageBreakBefore: breaks,
    spacing: { before: 320, after: 100 },
  });

function sectionOf({ heading, lines, columns, rows }: ReportDocumentSection): (Paragraph | Table)[] {
  return [
    headingOf(heading),
    ...lines.map((text) => new Paragraph({ text, spacing: { after: 80 }, keepNext: rows.length > 0 })),
    ...(rows.length === 0 ? [] : [documentTable(columns, rows)]),
  ];
}

// Twentieths of a point to pixels at 96 to the inch; the height leaves room for the heading.
const widest = Math.floor(landscapeWidth / 15);
const highest = 560;

function pictureOf({ heading, description, png }: ReportPicture): Paragraph[] {
  // a PNG's header holds its width and height as the first two numbers of its first chunk
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  const scale = Math.min(widest / width, highest / height);
  return [
    headingOf(heading, true),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: heading, title: heading, description },
        }),
      ],
    }),
  ];
}
