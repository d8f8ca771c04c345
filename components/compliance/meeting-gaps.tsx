import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import type { MeetingGaps } from '@/lib/compliance/meeting-gaps';
import { dateWords } from '@/lib/dates/date-words';

/** The longest and the present time without a meeting. */
export function MeetingGapsSection({ gaps: { longest, between, present } }: { gaps: MeetingGaps }) {
  const t = useTranslations('compliance.verdict.gaps');
  return (
    <Section id="gaps" title={t('title')}>
      <Lead>{t('about')}</Lead>
      <DefinitionList
        layout="ledger"
        items={[
          {
            term: present.fromSigning ? t('sinceSigning') : t('present'),
            small: present.fromSigning
              ? `${dateWords(present.from)}; ${t('noneYet')}`
              : t('since', { from: dateWords(present.from) }),
            detail: t('presentDays', { days: present.days }),
          },
          {
            term: t('longestBetween'),
            small: between ? <GapDays gap={between} /> : t('fewerThanTwo'),
            detail: between ? t('days', { days: between.days }) : t('none'),
          },
          ...(longest.days === between?.days
            ? []
            : [
                {
                  term: t('longest'),
                  small: <GapDays gap={longest} />,
                  detail: t('days', { days: longest.days }),
                },
              ]),
        ]}
      />
    </Section>
  );
}

function GapDays({ gap: { from, to, fromSigning } }: { gap: MeetingGaps['longest'] }) {
  const t = useTranslations('compliance.verdict.gaps');
  const words = { from: dateWords(from), to: to === null ? '' : dateWords(to) };
  if (to === null) return t(fromSigning ? 'sinceSigningOn' : 'since', words);
  return t(fromSigning ? 'betweenSigning' : 'between', words);
}

/** One line for the overview: the silence since the last meeting that counted, and the longest between two. */
export function SilenceLine({ gaps: { present, between } }: { gaps: MeetingGaps }) {
  const t = useTranslations('compliance.verdict.gaps');
  const { days } = present;
  if (present.fromSigning) return t('silence.sinceSigning', { days });
  return between ? t('silence.beside', { days, longest: between.days }) : t('silence.since', { days });
}
