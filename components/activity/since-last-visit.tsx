import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface SinceLastVisitProps {
  /** The day on which the last visit ended, in the Charter's zone. */
  on: CalendarDate;
  /** The number of changes since then, counted up to `most`. */
  count: number;
  most: number;
}

/** Links to the changes since the reader's last visit, with their number. */
export function SinceLastVisit({ on, count, most }: SinceLastVisitProps) {
  const t = useTranslations('activity');
  return (
    <p className="meta -mt-3 mb-block print:hidden">
      <Link href="/changes">
        {t('sinceVisit', { date: dateWords(on), count, most: count >= most ? 'yes' : 'no' })}
      </Link>
    </p>
  );
}
