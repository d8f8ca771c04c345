import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import { dateWords } from '@/lib/dates/date-words';
import { FactsView } from './facts-view';

interface FactsSectionProps {
  brief: KnownBrief;
  names: AgendaNames;
  hidden: Readonly<Record<string, string>>;
  /** Null for readers who may not write. */
  refresh: FormAction | null;
}

/** The facts of a brief with the day on which they were filled in, and the button that fills them in again. */
export function FactsSection({ brief, names, hidden, refresh }: FactsSectionProps) {
  const t = useTranslations('briefs.facts');
  const { facts, factsOn } = brief;
  return (
    <Section id="facts" title={t('title')} aside={factsOn && t('asOf', { date: dateWords(factsOn) })}>
      <FactsView facts={facts} names={names} />
      {refresh && (
        <Form
          action={refresh}
          hidden={hidden}
          submit={<SubmitButton tone="plain">{t('refresh')}</SubmitButton>}
          layout="below"
          id="refresh"
        />
      )}
    </Section>
  );
}
