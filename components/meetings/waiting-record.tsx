import { useTranslations } from 'next-intl';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { PartyName } from '@/lib/charter/party-order';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface WaitingRecordProps {
  /** The proposed record of the meeting's holding. */
  record: { id: string; proposedBy: string; proposedOn: CalendarDate };
  parties: readonly PartyName[];
}

/** Who proposed the record of the holding that waits, with its link. */
export function WaitingRecord({ record, parties }: WaitingRecordProps) {
  const t = useTranslations('meetings.hold');
  const all = useTranslations();
  return (
    <>
      {t('waits', {
        party: codeInSentence(record.proposedBy, parties, all),
        date: dateWords(record.proposedOn),
      })}{' '}
      <Link href={`/agreements/${record.id}`}>{t('toRecord')}</Link>
    </>
  );
}

/** {@link WaitingRecord} above what it keeps from being done; nothing without one. */
export function WaitingRecordNotice({
  record,
  ...rest
}: Omit<WaitingRecordProps, 'record'> & { record: WaitingRecordProps['record'] | null }) {
  return (
    record && (
      <Notice tone="soon">
        <WaitingRecord record={record} {...rest} />
      </Notice>
    )
  );
}
