import type { Translator } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import {
  type MergeField,
  type MergeList,
  mergeFields,
  mergeLists,
  mergeText,
} from '@/lib/merge/merged-content';
import type { ProjectContent } from '@/lib/projects/record-text';

const longest = 160;

interface MergePreview {
  before: ProjectContent;
  after: ProjectContent;
  taken: number;
  left: number;
}

/** A project's value in a field, shortened; a stage in words. */
export function mergeWords(
  content: ProjectContent,
  field: MergeField | MergeList,
  stages: Translator<'projects.stages'>,
): string {
  if (field === 'stage') return stages(content.stage);
  if (field === 'start' || field === 'target') return content[field] ? dateWords(content[field]) : '';
  const text = mergeText(content, field);
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}

/** The rows of the preview: what a merge changes in the survivor, field by field. */
export function mergePreviewRows(
  { before, after, taken, left }: MergePreview,
  t: Translator<'merge'>,
  stages: Translator<'projects.stages'>,
): string[][] {
  const changed = [...mergeFields, ...mergeLists].filter(
    (field) => mergeText(before, field) !== mergeText(after, field),
  );
  const rows = changed.map((field) => [
    t(`fields.${field}`),
    mergeWords(before, field, stages) || t('form.nothing'),
    mergeWords(after, field, stages),
  ]);
  return [...rows, [t('form.milestones'), '', t('form.taken', { count: taken, left })]];
}

/** A project by its code and title. */
export const mergeName = ({ code, content }: { code: string | null; content: { title: string } }): string =>
  code === null ? `“${content.title}”` : `${code} “${content.title}”`;
