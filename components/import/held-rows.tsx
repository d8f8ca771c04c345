import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { say } from '@/i18n/translator';
import type { ImportedRow } from '@/lib/formats/import-rows';
import { cut } from './cut';
import { remarkValues } from './remark-values';

const maxListed = 100;

/** The rows whose title their group already has, each with a tick to log it all the same, and one for all. */
export function HeldRows({ rows }: { rows: readonly ImportedRow[] }) {
  const t = useTranslations('importing');
  if (rows.length === 0) return null;
  const listed = rows.length > maxListed ? [] : rows;
  const all = { value: 'all', label: t('held.all', { count: rows.length }) };
  return (
    <CheckboxGroup
      name="meant[]"
      label={t('held.title', { count: rows.length })}
      hint={listed.length > 0 ? t('held.hint') : `${t('held.hint')} ${t('held.many')}`}
      choices={[
        ...(rows.length > 1 ? [all] : []),
        ...listed.map(({ line, title, remarks }) => ({
          value: String(line),
          label: t('held.row', { line: String(line), title: cut(title) }),
          hint: remarks.map((remark) => say(t, `remarks.${remark.code}`, remarkValues(remark))).join(' · '),
        })),
      ]}
    />
  );
}
