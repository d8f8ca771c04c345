import { sha256 } from '@/lib/audit/canonical';

const keptWhole = 200;
const excerptLength = 160;
const hashLength = 12;

/** A pasted text as it is kept: one way of breaking lines, no blanks at their ends, paragraphs a line apart. */
export function keptText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The paragraphs of a kept text, in which single line breaks stay. */
export function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/);
}

/**
 * What the record of events says of an official text: all of a short one; of a longer one its beginning, its
 * length and the first digits of its SHA-256, which differ where only its end does. The record is append-only:
 * a long text that was pasted by mistake is not in it for good.
 */
export function textInRecord(text: string): string {
  const characters = [...text];
  if (characters.length <= keptWhole) return text;
  const beginning = characters.slice(0, excerptLength).join('').trimEnd();
  return `${beginning}… (${characters.length} characters, SHA-256 ${sha256(text).slice(0, hashLength)})`;
}
