import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { type DeadlineState, states } from '@/lib/deadlines/deadline';
import { type DeadlineFilters, deadlineAddress } from '@/lib/deadlines/filters';

const tones: Record<DeadlineState, Tone> = {
  past: 'out',
  soon: 'soon',
  pending: 'open',
  waiting: 'key',
  settled: 'ok',
  late: 'late',
};

interface DeadlineCountsProps {
  counts: Readonly<Record<DeadlineState, number>>;
  total: number;
  asOf: CalendarDate;
  filters: DeadlineFilters;
}

/**
 * How many deadlines are in each state, of how many and as of which day. Each links to its part of the list.
 */
export function DeadlineCounts({ counts, total, asOf, filters }: DeadlineCountsProps) {
  const t = useTranslations('deadlines');
  return (
    <ul
      className="plain-list mb-block flex flex-wrap items-baseline gap-x-head gap-y-3"
      aria-label={t('counts.label')}
    >
      {states.map((state) => (
        <li key={state}>
          <Link
            className="plain-link"
            href={deadlineAddress(filters, { state: state, page: 1 })}
            aria-current={filters.state === state ? 'true' : undefined}
          >
            <StatusWord
              tone={tones[state]}
              word={t(`states.${state}`)}
              small={t('counts.count', { count: counts[state], total })}
            />
          </Link>
        </li>
      ))}
      <li className="meta">{t('counts.asOf', { date: dateWords(asOf) })}</li>
    </ul>
  );
}
