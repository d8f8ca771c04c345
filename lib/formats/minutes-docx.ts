import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { footerLine, page, styles, writable } from './agenda-docx';

/** A paragraph in words. `label` says who speaks or what came of the item; `facts` stand below it. */
export interface MinutesDocumentParagraph {
  label: string;
  /** One text, or each side's of an open bracket. */
  texts: readonly string[];
  facts: string;
  outcome: boolean;
}

/** Minutes in the reader's language; `parties` and `signatures` begin with the reader's own. */
export interface MinutesDocument {
  language: string;
  heading: string;
  charter: string;
  parties: readonly string[];
  /** Whether it is a draft, or when it was agreed. */
  state: string;
  /** `heading` is '' for the paragraphs before the items. */
  sections: readonly { heading: string; paragraphs: readonly MinutesDocumentParagraph[] }[];
  signatures: readonly { name: string; title: string; of: string }[];
}

const soft = '52606D';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 6, color: '1F2933' };

/** Minutes as a Word document: named styles, headings, page numbers, signature blocks side by side. */
export async function minutesDocx(words: MinutesDocument): Promise<Buffer> {
  const minutes = writable(words);
  const document = new Document({
    title: minutes.heading,
    // The document belongs to the Parties, so its metadata names no program.
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: styles(minutes.language),
    sections: [
      {
        properties: { page },
        footers: { default: new Footer({ children: [footerLine(minutes.heading)] }) },
        children: [...head(minutes), ...minutes.sections.flatMap(sectionLines), signatureBlocks(minutes)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head({ parties, charter, heading, state }: MinutesDocument): Paragraph[] {
  return [
    ...parties.map((party) => new Paragraph({ style: 'Parties', text: party })),
    new Paragraph({ style: 'CharterName', text: charter }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: heading }),
    new Paragraph({ children: [new TextRun({ text: state, color: soft })], spacing: { after: 240 } }),
  ];
}

function sectionLines({ heading, paragraphs }: MinutesDocument['sections'][number]): Paragraph[] {
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    text: heading,
    keepNext: true,
    spacing: { before: 240, after: 80 },
  });
  return [...(heading === '' ? [] : [title]), ...paragraphs.flatMap(paragraphLines)];
}

function paragraphLines({ label, texts, facts, outcome }: MinutesDocumentParagraph): Paragraph[] {
  const indent = outcome ? { left: 360 } : {};
  const lines = texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
  return [
    ...lines.map(
      (text, index) =>
        new Paragraph({
          indent,
          spacing: { after: 100 },
          keepNext: facts !== '' && index === lines.length - 1,
          children: [
            ...(index === 0 && label !== '' ? [new TextRun({ text: `${label} `, bold: true })] : []),
            new TextRun(text),
          ],
        }),
    ),
    ...(facts === ''
      ? []
      : [new Paragraph({ indent, style: 'ColumnName', text: facts, spacing: { after: 100 } })]),
  ];
}

/** A line to sign on for each head, side by side, kept together on one page. */
function signatureBlocks({ signatures }: MinutesDocument): Table {
  const width = Math.floor(9_070 / Math.max(1, signatures.length));
  const cells = signatures.map(({ name, title, of }, index) => {
    const lines = [name, title, of].filter((text) => text !== '');
    const last = index === signatures.length - 1;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { right: last ? 0 : 360 },
      borders: { top: none, left: none, right: none, bottom: none },
      children: [
        new Paragraph({
          text: '',
          border: { bottom: line },
          spacing: { before: 900, after: 80 },
          keepNext: true,
        }),
        ...lines.map((text) => new Paragraph({ text, keepNext: true })),
      ],
    });
  });
  return new Table({
    width: { size: width * signatures.length, type: WidthType.DXA },
    columnWidths: signatures.map(() => width),
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
