import { z } from 'zod';
import type { DocxParagraph } from '@/lib/formats/read-docx';
import { given } from '@/lib/typed-text';
import { type CopyPart, copySubjects } from './copy';

const copyId = given(16).regex(/^[0-9a-f]{16}$/, 'unknown-choice');

/** `id` is the meeting's. The parts are made by the program; no form can send them. */
export const takeCopySchema = z.object({
  id: given(40),
  copy: copyId,
  subject: z.enum(copySubjects, 'unknown-choice'),
  parts: z.custom<CopyPart[]>(Array.isArray),
});

/** `id` is the copy's. The paragraphs are read from the file by the program. */
export const bringBackSchema = z.object({
  id: copyId,
  meeting: given(40),
  paragraphs: z.custom<DocxParagraph[]>(Array.isArray),
});

/** `choices` are keys of differences. */
export const putForwardSchema = z.object({
  meeting: given(40),
  copy: copyId,
  choices: z.array(given(40), 'choose-differences').min(1, 'choose-differences').max(2000),
});
