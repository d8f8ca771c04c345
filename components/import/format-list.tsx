import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { sayStored } from '@/i18n/translator';
import type { ImportSubject } from '@/lib/pages/import/import-file';

/** Columns whose cells have a form of their own; those of one line have the first one's. */
const formatted: Readonly<Record<ImportSubject, readonly (readonly [string, ...string[]])[]>> = {
  projects: [
    ['start', 'target'],
    ['cost', 'funding'],
    ['organisations'],
    ['provisions'],
    ['stage'],
    ['known'],
  ],
  milestones: [['forecast'], ['actual'], ['responsible'], ['after'], ['known']],
  organisations: [['sector'], ['home'], ['known']],
  actions: [['owner'], ['dueOn'], ['meetingDay']],
};

/** How the cells of a file are written, beside its upload; the template's second sheet says the same of all columns. */
export function FormatList({ of }: { of: ImportSubject }) {
  const t = useTranslations('importing');
  return (
    <Section id="formats" title={t('formats')}>
      <DefinitionList
        layout="stacked"
        items={formatted[of].map((fields) => ({
          term: fields.map((field) => sayStored(t, `fields.${of}`, field)).join(', '),
          detail: sayStored(t, `rules.${of}`, fields[0]),
        }))}
      />
    </Section>
  );
}
