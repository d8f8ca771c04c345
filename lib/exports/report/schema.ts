import { z } from 'zod';
import { typedDay } from '@/lib/dates/typed-date';
import { given, optionalLine } from '@/lib/typed-text';
import type { FileFormat, ReportContent } from './content';

/** A report that is about to be issued, for its files. */
export interface ReportToWrite {
  number: number;
  title: string;
  content: ReportContent;
}

interface WrittenFile {
  party: string;
  format: FileFormat;
  bytes: Uint8Array;
}

/** Writes each Party's copies in words; the caller brings it, since commands know no translations. */
export type WriteFiles = (report: ReportToWrite) => Promise<readonly WrittenFile[]>;

/** `seen` is the hash of the content that the person saw in the draft. */
export const issueReportSchema = z.object({
  on: given(10).transform(typedDay),
  title: optionalLine(120),
  seen: given(64),
  write: z.custom<WriteFiles>((value) => typeof value === 'function', 'unknown-choice'),
});
