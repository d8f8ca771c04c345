import { useTranslations } from 'next-intl';
import { Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';

export interface NextMilestoneOfProject {
  title: string;
  due: PartialDate;
  /** Days since it was due; 0 if it is not overdue. */
  daysPast: number;
}

/**
 * A project's next milestone with its date, or by how much it is overdue. The title comes last, since a narrow
 * column cuts it off.
 */
export function NextMilestone({ next }: { next: NextMilestoneOfProject | null }) {
  const t = useTranslations('projects');
  if (next === null) return <Meta inline>{t('noNext')}</Meta>;
  const { title: milestone, due, daysPast } = next;
  return (
    <>
      {daysPast > 0 ? (
        <span className="text-out">{t('nextPast', { days: daysPast })}</span>
      ) : (
        dateWords(due, { month: 'short' })
      )}{' '}
      <Meta inline>{milestone}</Meta>
    </>
  );
}
