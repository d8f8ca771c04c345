import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { sayStored } from '@/i18n/translator';
import { doubleColumns, type SheetColumn, type SheetTable } from '@/lib/formats/sheet';
import type { ImportSubject } from '@/lib/pages/import/import-file';
import { cut } from './cut';

interface SheetRemarksProps {
  of: ImportSubject;
  table: SheetTable<string>;
  /** The name of the group of rows that name none; '' for no group. */
  group: string;
  /** Whether no line of headings was found. */
  bare: boolean;
}

/** What a reader may not expect of how a file is read: lines left out, two columns read as one, the group assumed. */
export function SheetRemarks({ of, table, group, bare }: SheetRemarksProps) {
  const t = useTranslations('importing');
  const name = ({ heading, place }: SheetColumn<string>) =>
    heading === ''
      ? t('layout.column', { number: String(place + 1) })
      : t('layout.named', { heading: cut(heading) });
  const above = table.above.map(({ text }) => t('layout.named', { heading: cut(text) }));
  const lines = table.above.map(({ line }) => line);
  const remarks = [
    ...(bare ? [t('noHeadings')] : []),
    ...(group === '' ? [] : [t('group', { group })]),
    ...(above.length === 0
      ? []
      : [t('above', { count: above.length, lines: lines.join(', '), texts: above.join(', ') })]),
    ...doubleColumns(table).map(({ field, columns }) =>
      t(field === 'known' ? 'doubleKnown' : 'double', {
        columns: columns.map(name).join(', '),
        field: sayStored(t, `fields.${of}`, field),
      }),
    ),
  ];
  if (remarks.length === 0) return null;
  return (
    <Notice tone="soon">
      <ul className="m-0 pl-4.5 [&>li:only-child]:-ml-4.5 [&>li:only-child]:list-none">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Notice>
  );
}
