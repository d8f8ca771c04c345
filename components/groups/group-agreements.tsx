import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface GroupAgreementsProps {
  agreements: readonly {
    id: string;
    kind:
      | 'project_list'
      | 'roadmap'
      | 'extension'
      | 'agenda'
      | 'record_of_holding'
      | 'minutes'
      | 'annulment'
      | 'correction';
    version: number;
    state: 'open' | 'agreed' | 'returned' | 'withdrawn';
    agreedOn: CalendarDate | null;
    enteredOn: CalendarDate | null;
  }[];
}

/** What the Parties agreed, or are to agree, of a group; the latest first. */
export function GroupAgreements({ agreements }: GroupAgreementsProps) {
  const t = useTranslations('groups');
  if (agreements.length === 0) return <p className="note">{t('noAgreements')}</p>;
  return (
    <Table
      caption={t('agreements')}
      columns={[
        { label: t('agreement') },
        { label: t('state') },
        { label: t('agreedOn') },
        { label: t('enteredOn') },
      ]}
      rows={agreements.map(({ id, kind, version, state, agreedOn, enteredOn }) => ({
        key: id,
        cells: [
          <Link key="name" href={`/agreements/${id}`}>
            {t('version', { kind: t(`kinds.${kind}`), version })}
          </Link>,
          t(`proposalStates.${state}`),
          agreedOn && dateWords(agreedOn),
          enteredOn && dateWords(enteredOn),
        ],
      }))}
    />
  );
}
