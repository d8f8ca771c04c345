import { useTranslations } from 'next-intl';
import { PartyChip } from '@/components/ui/party-chip';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import type { Translator } from '@/i18n/translator';
import type { Concurrence, ProposalView } from '@/lib/agreements/proposals/proposal-view';
import { dateWords } from '@/lib/dates/date-words';
import { CitedInstrument } from './cited-instrument';

interface KeyTableProps {
  proposal: Pick<ProposalView, 'keys' | 'concurrences'>;
  parties: readonly { code: string; name: string }[];
}

/** Each Party's concurrence in the reader's order: its day, its instrument, who entered it and when. */
export function KeyTable({ proposal, parties }: KeyTableProps) {
  const t = useTranslations('agreements.page.key');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { label: t('party') },
        { label: t('day') },
        { label: t('instrument') },
        { label: t('entered') },
      ]}
      rows={parties.map((party) => ({
        key: party.code,
        cells: [
          <PartyChip key="party" {...party} />,
          ...keyCells(
            proposal.concurrences.find((key) => key.party === party.code),
            t,
          ),
        ],
      }))}
    />
  );
}

function keyCells(key: Concurrence | undefined, t: Translator<'agreements.page.key'>) {
  if (key === undefined) return [<StatusWord key="awaited" tone="key" word={t('awaited')} />, '–', '–'];
  return [
    dateWords(key.day),
    key.instrument ? <CitedInstrument key="instrument" instrument={key.instrument} /> : t('act'),
    t('by', { date: dateWords(key.enteredOn), person: key.person }),
  ];
}
