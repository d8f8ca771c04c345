import { sha256 } from '@/lib/audit/canonical';

const maxWhole = 200;
const excerptLength = 160;
const hashLength = 12;

/** A pasted text in the form to store: NFC, `\n` line breaks, no trailing blanks, one blank line between paragraphs. */
export function normalizedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The paragraphs of a normalized text. Single line breaks stay within them. */
export function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/);
}

/**
 * The form in which an event records an official text: up to 200 characters whole, else the beginning, the length and
 * the first digits of its SHA-256. Since the record is append-only, a long text that was pasted by mistake must not
 * stay in it for good.
 */
export function textInRecord(text: string): string {
  const characters = [...text];
  if (characters.length <= maxWhole) return text;
  const beginning = characters.slice(0, excerptLength).join('').trimEnd();
  return `${beginning}… (${characters.length} characters, SHA-256 ${sha256(text).slice(0, hashLength)})`;
}
