import { useTranslations } from 'next-intl';
import { Keys } from '@/components/ui/keys';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { AgreementState } from './agreement-state';
import { ProposalLink } from './proposal-name';

interface ProposalTableProps {
  proposals: readonly ProposalLine[];
}

function PartyKeys({ keys }: Pick<ProposalLine, 'keys'>) {
  const t = useTranslations('agreements');
  return <Keys keys={keys} words={{ turned: t('keyTurned'), awaited: t('keyAwaited') }} />;
}

/** Open proposals: who has yet to concur, and since when. */
export function WaitingTable({ proposals, today }: ProposalTableProps & { today: CalendarDate }) {
  const t = useTranslations('agreements');
  return (
    <Table
      caption={t('register.waiting')}
      columns={[
        { label: t('register.what') },
        { label: t('register.keys') },
        { label: t('register.waitsFor') },
        { label: t('register.since') },
      ]}
      rows={proposals.map((proposal) => ({
        key: proposal.id,
        cells: [
          <ProposalLink key="name" proposal={proposal} />,
          <PartyKeys key="keys" keys={proposal.keys} />,
          proposal.missing.join(', '),
          <StatusWord
            key="since"
            tone="key"
            word={dateWords(proposal.proposedOn)}
            small={t('register.days', { days: daysBetween(proposal.proposedOn, today) })}
          />,
        ],
      }))}
    />
  );
}

/** Agreements with the agreed day and the day of entry. */
export function AgreedTable({ proposals }: ProposalTableProps) {
  const t = useTranslations('agreements');
  return (
    <Table
      caption={t('register.agreed')}
      columns={[
        { label: t('register.what') },
        { label: t('register.keys') },
        { label: t('register.state') },
        { label: t('register.agreedOn') },
        { label: t('register.enteredOn') },
      ]}
      rows={proposals.map((proposal) => ({
        key: proposal.id,
        cells: [
          <ProposalLink key="name" proposal={proposal} />,
          <PartyKeys key="keys" keys={proposal.keys} />,
          <AgreementState key="state" {...proposal} />,
          proposal.agreedOn && dateWords(proposal.agreedOn),
          proposal.enteredOn && dateWords(proposal.enteredOn),
        ],
      }))}
    />
  );
}

/** Proposals that ended without agreement, and why. */
export function EndedTable({ proposals }: ProposalTableProps) {
  const t = useTranslations('agreements');
  return (
    <Table
      caption={t('register.ended')}
      columns={[
        { label: t('register.what') },
        { label: t('page.facts.state') },
        { label: t('register.why') },
        { label: t('register.endedOn') },
      ]}
      rows={proposals.map((proposal) => ({
        key: proposal.id,
        cells: [
          <ProposalLink key="name" proposal={proposal} />,
          t(`states.${proposal.state}`),
          proposal.endedReason || '–',
          proposal.endedOn && dateWords(proposal.endedOn),
        ],
      }))}
    />
  );
}
