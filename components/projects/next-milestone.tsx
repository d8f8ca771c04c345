import { useTranslations } from 'next-intl';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';

export interface NextMilestoneOfProject {
  step: string;
  due: PartialDate;
  /** How many days its day is past; 0 where it is not. */
  daysPast: number;
}

/** What comes next in a project and when; what is past its day says by how much. */
export function NextMilestone({ next }: { next: NextMilestoneOfProject | null }) {
  const t = useTranslations('projects');
  if (next === null) return <span className="small">{t('noNext')}</span>;
  const { step: milestone, due, daysPast } = next;
  return (
    <>
      {milestone}
      <small className="small">
        {dateWords(due)}
        {daysPast > 0 && (
          <>
            , <span className="over">{t('nextPast', { days: daysPast })}</span>
          </>
        )}
      </small>
    </>
  );
}
