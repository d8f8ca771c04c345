import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface PlanHistoryProps {
  plans: readonly {
    id: string;
    kind: 'planned' | 'postponed' | 'cancelled';
    on: CalendarDate;
    plannedFor: CalendarDate | null;
  }[];
}

/** The dated decisions on a meeting's day. None is ever removed. */
export function PlanHistory({ plans }: PlanHistoryProps) {
  const t = useTranslations('meetings.page');
  return (
    <Table
      caption={t('plansCaption')}
      lines="beside"
      columns={[{ label: t('decision') }, { label: t('decidedOn') }, { label: t('plannedFor') }]}
      rows={plans.map(({ id, kind, on, plannedFor }) => ({
        key: id,
        cells: [
          t(`planKinds.${kind}`),
          dateWords(on),
          plannedFor === null ? t('noDay') : dateWords(plannedFor, { weekday: true }),
        ],
      }))}
    />
  );
}
