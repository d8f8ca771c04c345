import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/ui/status-word';
import { Meta } from '@/components/ui/text';
import type { DeliverableVerdict } from '@/lib/compliance/three-month-rule';
import { dateWords } from '@/lib/dates/date-words';
import { deliverableTone, deliverableWord, deliverableWords } from './deliverable-words';

/** The state of a group's list or roadmap for a table cell, with its days and dates, on one line if there is room. */
export function DeliverableStatus({ verdict }: { verdict: DeliverableVerdict }) {
  const t = useTranslations('compliance');
  const { kind, days, agreedOn, until, extended } = deliverableWords(verdict);
  const short = (date: typeof until) => dateWords(date, { month: 'short', year: false });
  const values = { days, date: agreedOn === null ? '' : short(agreedOn), until: short(until) };
  const small =
    kind === 'not-in-force'
      ? null
      : kind === 'outstanding' && extended
        ? `${t('small.outstanding', values)} ${values.until}`
        : t(`small.${kind}`, values);
  const word = t(`states.${deliverableWord(verdict.state)}`);
  return (
    <>
      <StatusWord tone={deliverableTone(verdict.state)} word={word} /> {small && <Meta inline>{small}</Meta>}
    </>
  );
}

/** The same as a sentence, with full dates. */
export function DeliverableSentence({ verdict }: { verdict: DeliverableVerdict }) {
  const t = useTranslations('compliance');
  const { kind, days, agreedOn, until } = deliverableWords(verdict);
  return t(`sentences.${kind}`, {
    days,
    date: agreedOn === null ? '' : dateWords(agreedOn),
    until: dateWords(until, { weekday: true }),
  });
}
