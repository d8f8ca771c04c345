import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import { type XmlToken, xmlTokens } from './xml-tokens';

/** Why a file is not read: it is no Word document, or larger than one of words can be. */
export type DocxFault = 'not-a-docx' | 'docx-too-large';

/** A paragraph of a document's body: its bookmarks, and its words without what tracked changes delete. */
export interface DocxParagraph {
  names: readonly string[];
  /** The bookmark that a paragraph above began and that goes on here, or null. */
  within: string | null;
  text: string;
}

export const docxLimits = { file: 5_000_000, unzipped: 20_000_000, entries: 200 };

const body = 'word/document.xml';

/**
 * The paragraphs of a Word document. Tracked insertions count as accepted and deletions as made; comments, notes,
 * headers, drawings and the names of authors are not read. Nothing outside the file is.
 */
export function readDocx(file: Uint8Array): { paragraphs: DocxParagraph[] } | { fault: DocxFault } {
  if (file.length > docxLimits.file) return { fault: 'docx-too-large' };
  try {
    const fault = declaredFault(file);
    if (fault) return { fault };
    const xml = entry(file);
    const tokens = xml === null ? null : xmlTokens(strFromU8(xml));
    return tokens === null ? { fault: 'not-a-docx' } : { paragraphs: paragraphsIn(tokens) };
  } catch (error) {
    if (error instanceof TooLarge) return { fault: 'docx-too-large' };
    if (error instanceof RangeError || error instanceof NotADocument || isZipFault(error)) {
      return { fault: 'not-a-docx' };
    }
    throw error;
  }
}

class TooLarge extends Error {}
class NotADocument extends Error {}

const isZipFault = (error: unknown) => error instanceof Error && 'code' in error;

/** What the archive says of itself, before anything of it is unzipped. */
function declaredFault(file: Uint8Array): DocxFault | null {
  let [entries, unzipped, found] = [0, 0, false];
  unzipSync(file, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      unzipped += originalSize;
      found ||= name === body;
      return false;
    },
  });
  if (entries > docxLimits.entries || unzipped > docxLimits.unzipped) return 'docx-too-large';
  return found ? null : 'not-a-docx';
}

/** The document's body, unzipped by pieces, so that an archive that declares less than it holds is stopped. */
function entry(file: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unzip = new Unzip((each) => {
    if (each.name !== body || size > 0) return;
    each.ondata = (error, chunk) => {
      // what is thrown below comes back as the error of the next call
      if (error) throw error instanceof TooLarge ? error : new NotADocument();
      size += chunk.length;
      if (size > docxLimits.unzipped) throw new TooLarge();
      chunks.push(chunk);
    };
    each.start();
  });
  unzip.register(UnzipInflate);
  const piece = 65_536;
  for (let at = 0; at < file.length; at += piece) {
    unzip.push(file.subarray(at, at + piece), at + piece >= file.length);
  }
  return size === 0 ? null : Buffer.concat(chunks);
}

/** Whatever stands in these is not read: deleted words, drawings, and the older copy of what newer programs draw. */
const unread = new Set([
  ...['w:del', 'w:moveFrom', 'w:drawing', 'w:pict', 'w:object'],
  ...['mc:AlternateContent', 'w:rubyBase', 'w:footnote', 'w:comment'],
]);

const breaks = new Map([
  ['w:tab', ' '],
  ['w:cr', '\n'],
  ['w:br', '\n'],
  ['w:noBreakHyphen', '-'],
]);

interface Paragraph {
  names: string[];
  within: string | null;
  text: string;
  /** A tracked change deletes the paragraph's end, so that it runs into the next one. */
  joins: boolean;
}

function paragraphsIn(tokens: readonly XmlToken[]): DocxParagraph[] {
  const read: Paragraph[] = [];
  const open: string[] = [];
  const begun: Paragraph[] = [];
  const bookmarks = new Map<string, string>();
  const ended = new Set<string>();
  let waiting: string[] = [];
  let skipped = 0;
  // one for each table row that is open
  const rowsGone: boolean[] = [];

  const begin = () => {
    const within = [...bookmarks.values()].at(-1) ?? null;
    begun.push({ names: waiting, within, text: '', joins: false });
    waiting = [];
  };
  const end = () => {
    const paragraph = begun.pop();
    if (paragraph === undefined) return;
    if (rowsGone.includes(true)) Object.assign(paragraph, { text: '', joins: true });
    read.push(paragraph);
  };
  const bookmark = ({ attributes }: XmlToken) => {
    const { 'w:name': name = '', 'w:id': id = '' } = attributes;
    bookmarks.set(id, name);
    const paragraph = begun.at(-1);
    if (paragraph) paragraph.names.push(name);
    else waiting.push(name);
  };
  const start = (token: XmlToken) => {
    const { name, attributes } = token;
    const [parent, above] = [open.at(-1), open.at(-2)];
    const paragraph = begun.at(-1);
    if (name === 'w:bookmarkStart') bookmark(token);
    if (name === 'w:bookmarkEnd') {
      const id = attributes['w:id'] ?? '';
      ended.add(bookmarks.get(id) ?? '');
      bookmarks.delete(id);
    }
    const isMark = name === 'w:del' || name === 'w:moveFrom';
    if (isMark && parent === 'w:trPr') rowsGone.splice(-1, 1, true);
    if (isMark && parent === 'w:rPr' && above === 'w:pPr' && paragraph) paragraph.joins = true;
    if (skipped > 0) return;
    if (name === 'w:p') begin();
    if (name === 'w:tr') rowsGone.push(false);
    if (paragraph && parent === 'w:r' && attributes['w:type'] !== 'page')
      paragraph.text += breaks.get(name) ?? '';
  };
  const close = (name: string) => {
    if (skipped > 0) return;
    if (name === 'w:p') end();
    if (name === 'w:tr') rowsGone.pop();
  };
  for (const token of tokens) {
    const { kind, name } = token;
    if (kind === 'text') {
      const paragraph = begun.at(-1);
      if (paragraph && skipped === 0 && open.at(-1) === 'w:t') paragraph.text += token.text;
      continue;
    }
    if (kind !== 'end') {
      start(token);
      if (unread.has(name) && kind === 'start') skipped += 1;
      if (kind === 'empty') close(name);
      else open.push(name);
      continue;
    }
    if (open.pop() !== name) throw new NotADocument();
    if (unread.has(name)) skipped -= 1;
    close(name);
  }
  if (open.length > 0) throw new NotADocument();
  return joined(read).map(({ names, within, text }) => ({
    names,
    within: within !== null && ended.has(within) ? within : null,
    text: plainText(text),
  }));
}

/** Paragraphs whose end is deleted run into the next one; what is deleted whole is gone with its bookmarks. */
function joined(paragraphs: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = [];
  let before: Paragraph | null = null;
  for (const each of paragraphs) {
    const { names, text, joins } = each;
    const paragraph: Paragraph =
      before === null
        ? each
        : { names: [...before.names, ...names], within: before.within, text: before.text + text, joins };
    before = joins && paragraph.text.trim() !== '' ? paragraph : null;
    if (!joins) whole.push(paragraph);
  }
  return before === null ? whole : [...whole, before];
}

/** The words as they are typed: without the signs that keep a line together, and without blanks at a line's end. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
}
