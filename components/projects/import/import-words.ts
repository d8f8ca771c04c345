import type { FormState, SheetPreview } from '@/components/ui/form-state';
import type { Translator } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';
import type { Sheet } from '@/lib/formats/sheet';
import { type ImportColumn, type ImportRow, importColumns } from '@/lib/projects/import/project-rows';
import type { ImportFault } from '@/lib/projects/import/row-input';
import type { Stage } from '@/lib/projects/stage';
import { cut, type ShownRow, sheetWords } from './sheet-words';

interface Previewed {
  row: ImportRow;
  input: { group: string; stage: Stage; start: PartialDate | null; target: PartialDate | null } | null;
  faults: readonly ImportFault[];
  twin: { code: string } | { line: number } | null;
}

interface Words {
  t: Translator<'import'>;
  sheet: Translator<'sheet'>;
  errors: Translator<'errors'>;
  stages: Translator<'projects.stages'>;
}

const shownColumns = ['title', 'group', 'stage', 'start', 'target', 'more'] as const;
// the precisions only add to their dates
const elsewhere: readonly string[] = [...shownColumns, 'startPrecision', 'targetPrecision'];
const more = importColumns.filter((column) => !elsewhere.includes(column));

/** The preview of an import in words, with each fault in its cell. */
export function importPreview(
  { sheet, rows }: { sheet: Sheet<ImportColumn>; rows: readonly Previewed[] },
  words: Words,
): { sheet: SheetPreview; lines: number[]; errors: FormState['errors'] } {
  const { t } = words;
  const field = (column: ImportColumn) => t(`columns.${column}`);
  const amounts = rows.some(({ row }) => row.cost !== '' || row.funding !== '');
  return sheetWords<ImportColumn>(
    {
      sheet,
      caption: t('caption'),
      known: 'known',
      columns: shownColumns.map((key) => ({ key, label: t(`columns.${key}`) })),
      rows: rows.map((row) => shownRow(row, words)),
      remarks: amounts ? [t('sources')] : [],
      confirm: ({ good, bad }) => t('confirm', { count: good, bad }),
    },
    { t: words.sheet, errors: words.errors, field },
  );
}

function shownRow({ row, input, faults, twin }: Previewed, { t, stages }: Words): ShownRow<ImportColumn> {
  const date = (name: 'start' | 'target') => {
    const read = input?.[name];
    return read ? dateWords(read) : row[name];
  };
  const atFault = (column: ImportColumn) => faults.some((fault) => fault.column === column);
  return {
    line: row.line,
    faults,
    remarks: twinWords(twin, input?.group ?? '', t),
    cells: [
      [{ column: 'title', text: row.title }],
      [{ column: 'group', text: input?.group ?? row.group }],
      [{ column: 'stage', text: input ? stages(input.stage) : row.stage }],
      [{ column: 'start', text: date('start') }],
      [{ column: 'target', text: date('target') }],
      more
        .filter((column) => row[column] !== '' || atFault(column))
        .map((column) => ({ column, text: cut(row[column]), label: t(`columns.${column}`) })),
    ],
  };
}

function twinWords(twin: Previewed['twin'], group: string, t: Words['t']): string[] {
  if (twin === null) return [];
  if ('line' in twin) return [t('twinLine', { line: String(twin.line) })];
  return [twin.code === '' ? t('twinPrivate', { group }) : t('twin', { group, code: twin.code })];
}
