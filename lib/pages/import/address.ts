import { type RowState, rowStates } from '@/lib/formats/import-rows';
import { pageNumber } from '@/lib/pages/page-number';
import type { ImportSubject } from './import-file';

/** Which rows of a preview are shown. */
export interface ImportView {
  show: RowState | null;
  page: number;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

export function readImportView({ show, page }: Params): ImportView {
  return { show: rowStates.find((state) => state === show) ?? null, page: pageNumber(page) };
}

export function importAddress(id: string, { show, page }: ImportView): string {
  const query = new URLSearchParams();
  if (show !== null) query.set('show', show);
  if (page > 1) query.set('page', String(page));
  const file = `/import/${encodeURIComponent(id)}`;
  return query.size === 0 ? file : `${file}?${query}`;
}

/** The page where an import begins, for rows of a group unless they name one. */
export const startAddress = (of: ImportSubject, group = ''): string =>
  `/import?of=${of}${group === '' ? '' : `&group=${encodeURIComponent(group)}`}`;

/** Where the rows of a subject are listed. */
export const listOf: Readonly<Record<ImportSubject, string>> = {
  projects: '/projects',
  milestones: '/roadmap',
  organisations: '/organisations',
  actions: '/actions',
};

const uploadFaults = [
  'file-none',
  'file-empty',
  'file-unsaved',
  'file-too-large',
  'file-bomb',
  'file-macros',
  'file-workbook',
  'file-letters',
  'lost-letters',
  'import-too-many',
  'import-too-wide',
] as const;
export type UploadFault = (typeof uploadFaults)[number];

/** What was wrong with the file that was sent last, from the address; null for anything else. */
export const readUploadFault = (fault: unknown): UploadFault | null =>
  uploadFaults.find((each) => each === fault) ?? null;

const runFaults = [
  'import-changed',
  'import-nothing',
  'import-unticked',
  'forbidden',
  'unsaved.full',
  'unsaved.missing',
  'unsaved.unwritable',
  'unsaved.unreachable',
  'unsaved.busy',
] as const;
export type RunFault = (typeof runFaults)[number];

/** Why the import was refused, from the address; null for anything else. */
export const readRunFault = (fault: unknown): RunFault | null =>
  runFaults.find((each) => each === fault) ?? null;
