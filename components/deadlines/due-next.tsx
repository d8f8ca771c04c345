import { useTranslations } from 'next-intl';
import { DatedList } from '@/components/ui/dated-list';
import { Link } from '@/components/ui/link';
import { StatusWord } from '@/components/ui/status-word';
import { type CalendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Deadline } from '@/lib/deadlines/deadline';
import { DeadlineName, deadlineTone } from './deadline-words';

interface DueNextProps {
  deadlines: readonly Deadline[];
  groups: readonly { code: string; slug: string; name: string }[];
  today: CalendarDate;
}

/** What falls due next, in short: for the overview. */
export function DueNext({ deadlines, groups, today }: DueNextProps) {
  const t = useTranslations('deadlines.next');
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return (
    <>
      {deadlines.length === 0 ? (
        <p className="note">{t('none')}</p>
      ) : (
        <DatedList
          items={deadlines.map((deadline) => ({
            key: deadline.key,
            date: (
              <StatusWord
                tone={deadlineTone(deadline)}
                word={dateWords(deadline.on, { precision: deadline.precision, month: 'short' })}
              />
            ),
            title: <DeadlineName deadline={deadline} groups={byCode} />,
            small: deadline.standing === 'past' && t('past', { days: daysBetween(deadline.on, today) }),
          }))}
        />
      )}
      <p className="note">
        <Link href="/deadlines">{t('all')}</Link>
      </p>
    </>
  );
}
