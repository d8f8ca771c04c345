import { Document, Footer, HeadingLevel, ImageRun, Packer, Paragraph, type Table, TextRun } from 'docx';
import { footerLine, styles, writable } from './agenda-docx';
import { type DocumentColumn, documentTable, landscape, upright, uprightWidth } from './table-docx';

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

/** The roadmap: a chart for each group, in as many sheets as it takes. */
export interface ReportRoadmap {
  heading: string;
  charts: readonly ReportChart[];
}

export interface ReportChart {
  heading: string;
  /** What is left out; '' for nothing. */
  note: string;
  /** `about` says what is drawn, above it and to those who do not see it. `png` is as wide as the page. */
  sheets: readonly { about: string; png: Uint8Array }[];
}

const soft = '52606D';
const ink = '1D2733';

/** The report as a Word document: real headings, tables on its side that repeat theirs, upright charts, page numbers. */
export async function reportDocx(words: ReportDocument, roadmap: ReportRoadmap | null): Promise<Buffer> {
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
        ],
      },
      ...(roadmap ? [roadmapSection(roadmap, report.heading)] : []),
    ],
  });
  return Packer.toBuffer(document);
}

const headingOf = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    text,
    keepNext: true,
    spacing: { before: 320, after: 100 },
  });

function sectionOf({ heading, lines, columns, rows }: ReportDocumentSection): (Paragraph | Table)[] {
  return [
    headingOf(heading),
    ...lines.map((text) => new Paragraph({ text, spacing: { after: 80 }, keepNext: rows.length > 0 })),
    ...(rows.length === 0 ? [] : [documentTable(columns, rows)]),
  ];
}

/** The room of a chart on an upright page, in pixels at 96 to the inch; two headings and a line stand above it. */
export const chartRoom = { width: Math.floor(uprightWidth / 15), height: 890 };

const roadmapSection = (roadmap: ReportRoadmap, heading: string) => ({
  properties: { page: upright },
  footers: { default: new Footer({ children: [footerLine(heading)] }) },
  children: roadmapOf(roadmap),
});

const roadmapOf = ({ heading, charts }: ReportRoadmap): Paragraph[] => [
  headingOf(heading),
  ...charts.flatMap((chart) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      keepNext: true,
      spacing: { before: 120, after: 40 },
      children: [new TextRun({ text: chart.heading, bold: true, color: ink, size: 22 })],
    }),
    ...chart.sheets.flatMap((sheet) => [
      new Paragraph({
        keepNext: true,
        spacing: { after: 60 },
        children: [new TextRun({ text: sheet.about, color: soft })],
      }),
      new Paragraph({ children: [imageOf(sheet)] }),
    ]),
    ...(chart.note === '' ? [] : [new Paragraph({ text: chart.note })]),
  ]),
];

function imageOf({ about, png }: ReportChart['sheets'][number]): ImageRun {
  // a PNG's header holds its width and height as the first two numbers of its first chunk
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  const scale = Math.min(chartRoom.width / width, chartRoom.height / height);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: about, title: about, description: about },
  });
}
