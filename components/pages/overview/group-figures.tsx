import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Precision } from '@/lib/dates/partial-date';
import type { Stage } from '@/lib/projects/stage';

/** The figures beside a group's verdict. */
export interface GroupFigures {
  projects: number;
  stages: readonly { stage: Stage; count: number }[];
  overdue: number;
  next: { projectId: string; title: string; dueOn: CalendarDate; precision: Precision } | null;
}

interface CellProps {
  code: string;
  /** Null if the reader may not enter the group. */
  figures: GroupFigures | null;
}

/** Present work first, then future work, then the rest. */
const inOrder: readonly Stage[] = ['active', 'proposed', 'candidate', 'completed', 'suspended', 'withdrawn'];

/** The number of projects of a group, in total and by stage. */
export function ProjectsCell({ code, figures }: CellProps) {
  const t = useTranslations('overview.lists');
  if (figures === null) return '–';
  const counts = inOrder.flatMap((stage) =>
    figures.stages
      .filter((each) => each.stage === stage)
      .map(({ count }) => t('stageCount', { count: String(count), stage })),
  );
  return (
    <>
      <Link href={`/projects?${new URLSearchParams({ group: code })}`}>{figures.projects}</Link>
      {counts.length > 0 && (
        <small className="meta stage-counts">
          {counts.map((count, index) => (
            <Fragment key={count}>
              {index > 0 && ' '}
              <span>{index < counts.length - 1 ? `${count},` : count}</span>
            </Fragment>
          ))}
        </small>
      )}
    </>
  );
}

/** The next milestone, today included, and the number overdue. */
export function NextMilestoneCell({ code, figures, today }: CellProps & { today: CalendarDate }) {
  const t = useTranslations('overview.lists');
  if (figures === null) return <Meta>{t('forMembers')}</Meta>;
  const { next, overdue } = figures;
  const past = new URLSearchParams({ group: code, kind: 'milestone', state: 'past' });
  return (
    <>
      {next === null ? (
        <Meta>{t('noNext')}</Meta>
      ) : (
        <>
          <Link href={`/projects/${next.projectId}`}>{next.title}</Link>
          <Meta>
            {next.dueOn === today
              ? t('dueToday')
              : dateWords({ on: next.dueOn, precision: next.precision }, { month: 'short' })}
          </Meta>
        </>
      )}
      {overdue > 0 && (
        <Meta>
          <Link href={`/deadlines?${past}`}>{t('steps', { count: overdue })}</Link>
        </Meta>
      )}
    </>
  );
}
