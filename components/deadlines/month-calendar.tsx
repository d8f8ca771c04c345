import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Badge, Meta } from '@/components/ui/text';
import { type CalendarDate, partsOfDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Deadline } from '@/lib/deadlines/deadline';
import { type DeadlineFilters, deadlineAddress } from '@/lib/deadlines/filters';
import { type Month, monthAfter, monthDays, monthOf, monthWeeks } from '@/lib/deadlines/month';
import { DeadlineName, DeadlineState } from './deadline-words';

interface Day {
  on: CalendarDate;
  deadlines: readonly Deadline[];
  more: number;
}

interface MonthCalendarProps {
  days: readonly Day[];
  today: CalendarDate;
  filters: DeadlineFilters;
  groups: readonly { code: string; slug: string; name: string }[];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The name of a month, such as `December 2026`. */
export const monthWords = (month: Month) => dateWords({ on: monthDays(month).first, precision: 'month' });

/** The deadlines of a month by day, Monday to Sunday; on a phone, a list of the days with deadlines. */
export function MonthCalendar({ days, today, filters, groups }: MonthCalendarProps) {
  const t = useTranslations('deadlines.calendar');
  const month = filters.month ?? monthOf(today);
  const byDay = new Map(days.map((day) => [day.on, day]));
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return (
    <>
      <MonthNav month={month} filters={filters} />
      {days.length === 0 && <EmptyState title={t('nothing')}>{t('nothingWords')}</EmptyState>}
      <table className="calendar">
        <caption className="sr-only">{t('caption', { month: monthWords(month) })}</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`weekdays.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((on, index) => {
                if (on === null) return <td key={weekdays[index]} />;
                const day = byDay.get(on);
                return (
                  <td key={weekdays[index]} aria-current={on === today ? 'date' : undefined}>
                    <DayHead on={on} today={today} />
                    {day && <DayEntries day={day} filters={filters} groups={byCode} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function MonthNav({ month, filters }: { month: Month; filters: DeadlineFilters }) {
  const t = useTranslations('deadlines.calendar');
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  return (
    <nav
      className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2"
      aria-label={t('months')}
    >
      <Link href={deadlineAddress(filters, { month: before })} rel="prev">
        ← {monthWords(before)}
      </Link>
      <h2 className="max-sm:-order-1 max-sm:basis-full">{monthWords(month)}</h2>
      <Link href={deadlineAddress(filters, { month: after })} rel="next">
        {monthWords(after)} →
      </Link>
    </nav>
  );
}

function DayHead({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  const t = useTranslations('deadlines.calendar');
  return (
    <p>
      <time dateTime={on}>
        <span>{partsOfDate(on).day}</span>
        <span>{dateWords(on, { weekday: true })}</span>
      </time>
      {on === today && <Badge>{t('today')}</Badge>}
    </p>
  );
}

interface DayEntriesProps {
  day: Day;
  filters: DeadlineFilters;
  groups: ReadonlyMap<string, { name: string; slug: string }>;
}

function DayEntries({ day: { on, deadlines, more }, filters, groups }: DayEntriesProps) {
  const t = useTranslations('deadlines');
  const list = deadlineAddress(filters, { view: 'list', month: null, on, page: 1 });
  return (
    <ul>
      {deadlines.map((deadline) => (
        <li key={`${deadline.subject.kind} ${deadline.key}`}>
          <DeadlineName deadline={deadline} groups={groups} />
          {deadline.group && deadline.subject.kind !== 'milestone' && (
            <Meta>{groups.get(deadline.group)?.name}</Meta>
          )}{' '}
          <DeadlineState deadline={deadline} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link href={list} aria-label={t('calendar.moreLabel', { count: more, date: dateWords(on) })}>
            {t('calendar.more', { count: more })}
          </Link>
        </li>
      )}
    </ul>
  );
}
