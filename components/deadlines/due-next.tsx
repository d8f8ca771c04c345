import { useTranslations } from 'next-intl';
import { DatedList } from '@/components/ui/dated-list';
import { Link } from '@/components/ui/link';
import { StatusWord } from '@/components/ui/status-word';
import { Note } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Deadline } from '@/lib/deadlines/deadline';
import { type DeadlineFilters, deadlineAddress, readDeadlineFilters } from '@/lib/deadlines/filters';
import { DeadlineName, deadlineTone } from './deadline-words';

interface DueNextProps {
  /** The next deadlines, how many are past, and how many meetings await their record. */
  due: { next: readonly Deadline[]; past: number; records: number };
  /** The code of the group; null on the overview. */
  group: string | null;
  groups: readonly { code: string; slug: string; name: string }[];
  today: CalendarDate;
}

/** A line with the number of past deadlines, then what is due next, today included. */
export function DueNext({ due: { next, past, records }, group, groups, today }: DueNextProps) {
  const t = useTranslations('deadlines');
  const byCode = new Map(groups.map((each) => [each.code, each]));
  const address = (change: Partial<DeadlineFilters>) =>
    deadlineAddress({ ...readDeadlineFilters({}), group }, change);
  return (
    <>
      {(past > 0 || records > 0) && (
        <p className="due-past flex flex-wrap gap-x-4 gap-y-1">
          {past > 0 && (
            <Link className="plain-link" href={address({ state: 'past' })}>
              <StatusWord tone="out" word={t('next.past', { count: past })} />
            </Link>
          )}
          {records > 0 && (
            <Link className="plain-link" href={address({ kind: 'meeting', state: 'waiting' })}>
              <StatusWord tone="key" word={t('next.records', { count: records })} />
            </Link>
          )}
        </p>
      )}
      {next.length === 0 ? (
        <Note>{t('next.none')}</Note>
      ) : (
        <DatedList
          items={next.map((deadline) => ({
            key: `${deadline.subject.kind} ${deadline.key}`,
            date: (
              <StatusWord
                tone={deadlineTone(deadline)}
                word={dateWords(deadline, { month: 'short' })}
                small={deadline.on === today && t('next.today')}
              />
            ),
            title: <DeadlineName deadline={deadline} groups={byCode} ofKind />,
          }))}
        />
      )}
    </>
  );
}

/** A link to all deadlines, on the overview beside one to the reader's own work. It is not printed. */
export function AllDeadlines({ group }: Pick<DueNextProps, 'group'>) {
  const t = useTranslations('deadlines.next');
  return (
    <span className="flex flex-wrap gap-x-4 print:hidden">
      {group === null && <Link href="/my-work">{t('mine')}</Link>}
      <Link href={deadlineAddress({ ...readDeadlineFilters({}), group })}>
        {t(group === null ? 'all' : 'allOfGroup')}
      </Link>
    </span>
  );
}
