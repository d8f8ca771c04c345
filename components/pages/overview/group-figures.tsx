import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Precision } from '@/lib/dates/partial-date';
import type { Stage } from '@/lib/projects/stage';

/** What stands beside a group's verdict. */
export interface GroupFigures {
  projects: number;
  stages: readonly { stage: Stage; count: number }[];
  overdue: number;
  next: { projectId: string; step: string; dueOn: CalendarDate; precision: Precision } | null;
}

interface CellProps {
  code: string;
  /** Null where the reader may not see below the group's name. */
  figures: GroupFigures | null;
}

/** What is under way before what is ahead, and what rests after both. */
const inOrder: readonly Stage[] = ['active', 'proposed', 'candidate', 'completed', 'suspended', 'withdrawn'];

/** How many projects it leads, and how many of them are in which stage: they add up. */
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
        <small className="small stage-counts">
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

/** The step that falls due next, today's included, and how many are overdue. */
export function NextMilestoneCell({ code, figures, today }: CellProps & { today: CalendarDate }) {
  const t = useTranslations('overview.lists');
  if (figures === null) return <small className="small">{t('forMembers')}</small>;
  const { next, overdue } = figures;
  const past = new URLSearchParams({ group: code, kind: 'milestone', state: 'past' });
  return (
    <>
      {next === null ? (
        <small className="small">{t('noNext')}</small>
      ) : (
        <>
          <Link href={`/projects/${next.projectId}`}>{next.step}</Link>
          <small className="small">
            {next.dueOn === today
              ? t('dueToday')
              : dateWords({ on: next.dueOn, precision: next.precision }, { month: 'short' })}
          </small>
        </>
      )}
      {overdue > 0 && (
        <small className="small">
          <Link href={`/deadlines?${past}`}>{t('steps', { count: overdue })}</Link>
        </small>
      )}
    </>
  );
}
