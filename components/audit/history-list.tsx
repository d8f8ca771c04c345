import { useTranslations } from 'next-intl';
import { valuesInSentence } from '@/components/parties/party-in-sentence';
import { PartyChip } from '@/components/ui/party-chip';
import { Badge } from '@/components/ui/text';
import { Timeline } from '@/components/ui/timeline';
import { say } from '@/i18n/translator';
import type { Change, EventType } from '@/lib/audit/events';
import { instantWords, type NamedZone } from '@/lib/dates/date-words';
import { ChangeList } from './change-list';

interface Entry {
  id: string;
  subjectId: string;
  at: Date;
  actorName: string;
  actorParty: string | null;
  type: EventType;
  values: Record<string, string | number>;
  changes: readonly Change[];
}

interface HistoryListProps {
  entries: readonly Entry[];
  /** The Charter's time zone and Parties. */
  charter: { timeZone: NamedZone; parties: readonly { code: string; name: string }[] };
  /** In a history of several rows, the labels of all rows but the main one. */
  marks?: ReadonlyMap<string, string>;
}

/** A history in plain words, latest first. */
export function HistoryList({ entries, charter, marks }: HistoryListProps) {
  const all = useTranslations();
  const t = useTranslations('audit');
  if (entries.length === 0) return <p>{t('none')}</p>;
  return (
    <Timeline
      entries={entries.map((entry) => ({
        key: entry.id,
        at: entry.at.toISOString(),
        when: instantWords(entry.at, charter.timeZone),
        words: (
          <>
            {entry.actorParty && <PartyChip code={entry.actorParty} />}{' '}
            {marks?.has(entry.subjectId) && <Badge>{marks.get(entry.subjectId)}</Badge>}{' '}
            {say(t, `events.${entry.type}`, {
              actor: entry.actorName,
              ...valuesInSentence(entry.values, charter.parties, all),
            })}
          </>
        ),
        more: entry.changes.length > 0 && <ChangeList changes={entry.changes} />,
      }))}
    />
  );
}
