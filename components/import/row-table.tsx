import { useTranslations } from 'next-intl';
import { ChangeList } from '@/components/audit/change-list';
import { valuesInSentence } from '@/components/parties/party-in-sentence';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import { say, sayStored } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import { readPlannedDate } from '@/lib/dates/typed-date';
import type { ImportedRow, RowState } from '@/lib/formats/import-rows';
import type { SheetRow } from '@/lib/formats/sheet';
import type { ImportSubject } from '@/lib/pages/import/import-file';
import { cut } from './cut';
import { remarkValues } from './remark-values';

const tones: Readonly<Record<RowState, Tone>> = {
  new: 'plan',
  changed: 'soon',
  unchanged: 'none',
  held: 'key',
  wrong: 'out',
};

interface RowTableProps {
  of: ImportSubject;
  /** The fields that are dates. */
  dates: readonly string[];
  parties: readonly { code: string; name: string }[];
  rows: readonly { row: ImportedRow; cells: SheetRow<string> | undefined }[];
}

/** What each row of a file would do: for a new one its cells, for a changed one from what to what, else why not. */
export function RowTable({ of, dates, parties, rows }: RowTableProps) {
  const t = useTranslations('importing');
  return (
    <Table
      caption={t('table.caption')}
      columns={[
        { label: t('table.line'), kept: true },
        { label: t('table.state'), kept: true },
        { label: t('table.row'), words: true },
        { label: t('table.what'), words: true, hiddenLabel: true },
      ]}
      rows={rows.map(({ row, cells }) => ({
        key: String(row.line),
        id: `line-${row.line}`,
        cells: [
          <span key="line">
            <span className="sheet-line">{t('table.line')} </span>
            {row.line}
          </span>,
          <StatusWord key="state" tone={tones[row.state]} word={t(`states.${row.state}`)} />,
          <div key="row" className="sm:min-w-72">
            {row.code !== '' && <Meta inline>{row.code}</Meta>} {cut(row.title, 200) || '–'}
          </div>,
          <What key="what" of={of} dates={dates} parties={parties} row={row} cells={cells} />,
        ],
      }))}
    />
  );
}

function What({
  of,
  dates,
  parties,
  row,
  cells,
}: Pick<RowTableProps, 'of' | 'dates' | 'parties'> & RowTableProps['rows'][number]) {
  const all = useTranslations();
  const t = useTranslations('importing');
  const errors = useTranslations('errors');
  const field = (name: string) => sayStored(t, `fields.${of}`, name);
  const texts = Object.entries(cells?.texts ?? {}).filter(
    ([name, said]) => name !== 'title' && said.length > 0,
  );
  return (
    <>
      {row.faults.map(({ column, code, values }) => (
        <span key={`${column} ${code}`} className="sheet-part sheet-fault">
          {t('cellFault', {
            field: field(column),
            problem: say(errors, code, valuesInSentence(values, parties, all, 'start')),
          })}
        </span>
      ))}
      {row.changes.length > 0 && <ChangeList changes={row.changes} />}
      {(row.state === 'new' || row.state === 'held') && row.changes.length === 0 && (
        <Meta>
          {texts
            .map(([name, said]) => {
              const date = dates.includes(name) ? readPlannedDate(said[0] ?? '') : null;
              return t('cell', { field: field(name), text: date ? dateWords(date) : cut(said.join(', ')) });
            })
            .join(' · ')}
        </Meta>
      )}
      {row.remarks.map((remark) => (
        <Meta key={remark.code}>{say(t, `remarks.${remark.code}`, remarkValues(remark))}</Meta>
      ))}
    </>
  );
}
