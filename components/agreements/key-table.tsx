import { useTranslations } from 'next-intl';
import { PartyChip } from '@/components/ui/party-chip';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import type { Translator } from '@/i18n/translator';
import type { Concurrence, ProposalView } from '@/lib/agreements/proposals/proposal-view';
import { dateWords } from '@/lib/dates/date-words';
import { CitedInstrument } from './cited-instrument';

interface KeyTableProps {
  proposal: Pick<ProposalView, 'state' | 'concurrences' | 'endedOn'>;
  /** The Party that returned the proposal, or null. */
  returnedBy: string | null;
  parties: readonly { code: string; name: string }[];
}

type Words = Translator<'agreements.page.key'>;

/** Each Party's concurrence in the reader's order: its day, its instrument, who entered it and when. */
export function KeyTable({ proposal, parties, returnedBy }: KeyTableProps) {
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
      rows={parties.map((party) => {
        const key = proposal.concurrences.find((given) => given.party === party.code);
        return {
          key: party.code,
          cells: [
            <PartyChip key="party" {...party} />,
            ...(key ? keyCells(key, t) : [missingKey(proposal, party.code, returnedBy, t), '–', '–']),
          ],
        };
      })}
    />
  );
}

/** What stands in place of a key: nobody awaits it once the proposal has ended. */
function missingKey(
  { state, endedOn }: KeyTableProps['proposal'],
  code: string,
  returnedBy: string | null,
  t: Words,
) {
  if (state === 'open') return <StatusWord key="awaited" tone="key" word={t('awaited')} />;
  return code === returnedBy && endedOn !== null
    ? t('returned', { date: dateWords(endedOn) })
    : t('notGiven');
}

function keyCells(key: Concurrence, t: Words) {
  return [
    dateWords(key.day),
    key.instrument ? <CitedInstrument key="instrument" instrument={key.instrument} /> : t('act'),
    t.rich('by', {
      date: dateWords(key.enteredOn),
      person: key.person.name,
      way: key.byInstrument ? 'instrument' : 'act',
      chip: () => key.person.party && <PartyChip code={key.person.party} />,
    }),
  ];
}
