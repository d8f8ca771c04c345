import { useTranslations } from 'next-intl';
import { ProposalLink } from '@/components/agreements/proposal-name';
import { DatedList } from '@/components/ui/dated-list';
import { Keys } from '@/components/ui/keys';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

/** At most five open proposals, oldest first, and a link to the rest. */
export function KeysSection({
  proposals,
  today,
}: {
  proposals: readonly ProposalLine[];
  today: CalendarDate;
}) {
  const t = useTranslations('overview.keys');
  const words = useTranslations('agreements');
  return (
    <Section id="keys" title={t('title')}>
      {proposals.length === 0 ? (
        <Note>{t('none')}</Note>
      ) : (
        <DatedList
          items={proposals.slice(0, 5).map((proposal) => ({
            key: proposal.id,
            date: (
              <Keys
                keys={proposal.keys}
                words={{ turned: words('keyTurned'), awaited: words('keyAwaited') }}
              />
            ),
            title: <ProposalLink proposal={proposal} />,
            small: t('asked', {
              date: dateWords(proposal.proposedOn),
              days: daysBetween(proposal.proposedOn, today),
            }),
          }))}
        />
      )}
    </Section>
  );
}
