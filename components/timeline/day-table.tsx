import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { dateWords } from '@/lib/dates/date-words';
import type { DayLine } from '@/lib/timeline/day-lines';
import { dayKey, dayOfGroup } from './chart-words';

/** The marked days as a table. */
export function DayTable({ days }: { days: readonly DayLine[] }) {
  const t = useTranslations('timeline');
  return (
    <Table
      caption={t('dayTable.caption')}
      captionShown
      columns={[{ label: t('dayTable.day') }, { label: t('dayTable.what') }]}
      rows={days.map((line) => ({
        key: dayKey(line),
        cells: [
          dateWords(line.on, { weekday: true }),
          'meeting' in line ? (
            <Link key="meeting" href={`/meetings/${line.meeting.id}`}>
              {dayOfGroup(line, t)}
            </Link>
          ) : (
            dayOfGroup(line, t)
          ),
        ],
      }))}
      phone="keep"
    />
  );
}
