import type { useTranslations } from 'next-intl';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';
import type { ImportRow } from '@/lib/import/project-rows';
import type { ImportFault } from '@/lib/import/row-input';
import type { Stage } from '@/lib/projects/stage';

interface Previewed {
  row: ImportRow;
  input: { group: string; stage: Stage; start: PartialDate | null; target: PartialDate | null } | null;
  faults: readonly ImportFault[];
  twin: { code: string } | { line: number } | null;
}

interface Words {
  t: ReturnType<typeof useTranslations<'import'>>;
  errors: ReturnType<typeof useTranslations<'errors'>>;
  stages: ReturnType<typeof useTranslations<'projects.stages'>>;
}

const more = ['provisions', 'tags', 'organisations', 'associated', 'cost', 'funding', 'known'] as const;
const longest = 120;

/** What an import would log, row by row in words, with what is wrong beside the row and its column. */
export function importPreviewRows(rows: readonly Previewed[], words: Words): string[][] {
  const { t, stages } = words;
  return rows.map(({ row, input, faults, twin }) => {
    const date = (name: 'start' | 'target') => {
      const read = input?.[name];
      return read ? dateWords(read) : row[name];
    };
    const rest = more
      .filter((column) => row[column] !== '')
      .map((column) => t('fault', { column: t(`columns.${column}`), problem: row[column] }));
    return [
      String(row.line),
      row.title,
      input?.group ?? row.group,
      input ? stages(input.stage) : row.stage,
      date('start'),
      date('target'),
      [cut(row.description), ...rest].filter(Boolean).join(' · '),
      [...faults.map((fault) => faultWords(fault, words)), ...twinWords(twin, input?.group ?? '', t)].join(
        ' · ',
      ),
    ];
  });
}

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text);

function faultWords({ column, code, values }: ImportFault, { t, errors }: Words): string {
  return t('fault', { column: t(`columns.${column}`), problem: errors(code, { max: 0, min: 0, ...values }) });
}

function twinWords(twin: Previewed['twin'], group: string, t: Words['t']): string[] {
  if (twin === null) return [];
  if ('line' in twin) return [t('twinLine', { line: twin.line })];
  return [twin.code === '' ? t('twinPrivate', { group }) : t('twin', { group, code: twin.code })];
}

/** How many cells are at fault, and where, for the summary of the form. */
export function faultsSummary(rows: readonly Previewed[], t: Words['t']): string {
  const lines = rows.filter(({ faults }) => faults.length > 0).map(({ row }) => row.line);
  const which = lines.length > 12 ? `${lines.slice(0, 12).join(', ')} …` : lines.join(', ');
  const count = rows.reduce((sum, { faults }) => sum + faults.length, 0);
  return t('faults', { count, lines: lines.length, which });
}
