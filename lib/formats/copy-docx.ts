import { Bookmark, Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { footerLine, page, styles, writable } from './agenda-docx';

/** A paragraph that comes back by its bookmark. `label` is a line that says whose words follow. */
export interface CopyParagraph {
  name: string;
  look: 'party' | 'charter' | 'title' | 'heading' | 'label' | 'text';
  text: string;
}

/** A text that is taken out to be edited, in the reader's language. */
export interface CopyDocument {
  language: string;
  heading: string;
  paragraphs: readonly CopyParagraph[];
}

/** The text as a Word document to edit: each paragraph is a bookmark, its lines are kept together in it. */
export async function copyDocx(words: CopyDocument): Promise<Buffer> {
  const { language, heading, paragraphs } = writable(words);
  const document = new Document({
    title: heading,
    // The document belongs to the Parties, so its metadata names no program.
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: styles(language),
    sections: [
      {
        properties: { page },
        footers: { default: new Footer({ children: [footerLine(heading)] }) },
        children: paragraphs.map(paragraph),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const looks = {
  party: { style: 'Parties' },
  charter: { style: 'CharterName' },
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 80 }, keepNext: true },
  label: { style: 'ColumnName', keepNext: true },
  text: { spacing: { after: 120 } },
} as const;

function paragraph({ name, look, text }: CopyParagraph): Paragraph {
  const runs = text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ ...looks[look], children: [new Bookmark({ id: name, children: runs })] });
}
