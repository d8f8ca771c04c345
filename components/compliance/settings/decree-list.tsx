import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface Decree {
  id: string;
  country: string;
  wholeYear: number | null;
  instrument: string;
  instrumentOn: CalendarDate;
  enteredOn: CalendarDate;
  withdrawnOn: CalendarDate | null;
  enteredBy: { name: string } | null;
  days: number;
}

/** The decrees with who entered them and when. Withdrawn ones stay visible. */
export function DecreeList({ decrees, mayWithdraw }: { decrees: readonly Decree[]; mayWithdraw: boolean }) {
  const t = useTranslations('decrees.entered');
  return (
    <Section id="entered" title={t('title')}>
      {decrees.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneWords')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          columns={[
            { label: t('instrument'), words: true },
            { label: t('what') },
            { label: t('on') },
            ...(mayWithdraw ? [{ label: t('act'), hiddenLabel: true }] : []),
          ]}
          rows={decrees.map((decree) => ({
            key: decree.id,
            cells: [
              <span key="instrument">
                <PartyChip code={decree.country} /> {decree.instrument}
                <Meta>{dateWords(decree.instrumentOn)}</Meta>
              </span>,
              decree.wholeYear === null
                ? t('days', { days: decree.days })
                : t('year', { year: String(decree.wholeYear), days: decree.days }),
              <span key="entered">
                {dateWords(decree.enteredOn)}
                <Meta>{decree.enteredBy?.name}</Meta>
              </span>,
              ...(mayWithdraw ? [<WithdrawCell key="act" decree={decree} />] : []),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function WithdrawCell({ decree: { id, withdrawnOn } }: { decree: Decree }) {
  const t = useTranslations('decrees.entered');
  if (withdrawnOn !== null) return t('withdrawn', { date: dateWords(withdrawnOn) });
  return <Link href={`/settings/non-working-days/${id}/withdraw`}>{t('withdraw')}</Link>;
}
