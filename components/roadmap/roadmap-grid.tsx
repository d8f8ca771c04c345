import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Badge, Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dueDay } from '@/lib/projects/next-milestone/due-day';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { type Grid, type GridMilestone, type GridProject, milestonesOf } from '@/lib/roadmap/grid';
import type { ShownProject } from '@/lib/roadmap/grid/grid-page';
import { milestoneEditId, milestoneTitleId, stillFound } from '@/lib/roadmap/grid/grid-params';
import { afterText } from '@/lib/roadmap/milestone-reference';
import { ActualDate, BaselineDates, ForecastDate } from './milestone-dates';
import type { PartyChoice } from './milestone-form';
import { MilestoneStateWord } from './milestone-state';

interface RoadmapGridProps {
  /** The projects of this page. */
  projects: readonly ShownProject[];
  /** The milestones of these projects, and those of other projects that they come after. */
  grid: Grid;
  parties: readonly PartyChoice[];
  today: CalendarDate;
  /** The page's address if rows may be edited; null for readers. */
  address: string | null;
  /** The search, kept while rows are edited. */
  q: string;
  /** The row that is being edited, and its form. */
  editing: { id: string; form: ReactNode } | null;
}

const columns = ['title', 'responsible', 'baseline', 'forecast', 'after', 'actual', 'state'] as const;

/** The milestones of one page of a group’s projects, by project. */
export function RoadmapGrid({ projects, grid, parties, today, address, q, editing }: RoadmapGridProps) {
  const t = useTranslations('roadmap');
  const width = columns.length + (address === null ? 0 : 1);
  const editHref = (id: string) =>
    address === null ? null : `${address}?edit=${id}${stillFound(q)}#${milestoneTitleId}`;
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className="data-table table-cards roadmap-grid">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {address !== null && (
              <th scope="col">
                <span className="sr-only">{t('columns.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        {projects.map((project) => {
          const milestones = milestonesOf(grid, project.id);
          return (
            <tbody key={project.id}>
              <ProjectRow project={project} width={width} empty={milestones.length === 0} />
              {milestones.map((milestone) =>
                editing?.id === milestone.id ? (
                  <tr key={milestone.id} id={`step-${milestone.id}`} className="grid-open">
                    <td colSpan={width}>{editing.form}</td>
                  </tr>
                ) : (
                  <MilestoneRow
                    key={milestone.id}
                    milestone={milestone}
                    project={project}
                    grid={grid}
                    parties={parties}
                    today={today}
                    editHref={editHref(milestone.id)}
                  />
                ),
              )}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

interface ProjectRowProps {
  project: GridProject;
  width: number;
  empty: boolean;
}

function ProjectRow({ project: { id, code, title, privateTo }, width, empty }: ProjectRowProps) {
  const t = useTranslations('roadmap');
  return (
    <tr id={`project-${id}`} className="grid-project">
      <th colSpan={width} scope="rowgroup">
        {code && <span className="code">{code}</span>} <Link href={`/projects/${id}`}>{title}</Link>
        {privateTo && <Badge>{t('private', { code: privateTo })}</Badge>}
        {empty && <Meta>{t('noSteps')}</Meta>}
      </th>
    </tr>
  );
}

interface MilestoneRowProps extends Pick<RoadmapGridProps, 'grid' | 'parties' | 'today'> {
  milestone: GridMilestone;
  project: ShownProject;
  /** Opens the row's form; null for readers. */
  editHref: string | null;
}

function MilestoneRow({ milestone, project, grid, parties, today, editHref }: MilestoneRowProps) {
  const t = useTranslations('roadmap');
  const label = (column: (typeof columns)[number]) => t(`columns.${column}`);
  const { responsible, actualOn, baselineOn, forecast } = milestone;
  const dueOn = dueDay({ baselineOn, forecastOn: forecast?.on ?? null, actualOn }, project.stage);
  const name = parties.find(({ code }) => code === responsible)?.name;
  return (
    <tr id={`step-${milestone.id}`}>
      <th scope="row">
        <span className="step-number">{milestone.number}</span> {milestone.title}
      </th>
      <td data-label={label('responsible')}>
        {responsible === null ? (
          t('all', { parties: parties.length })
        ) : (
          <PartyChip code={responsible} {...(name ? { name } : {})} />
        )}
      </td>
      <td data-label={label('baseline')}>{baselineOn && <BaselineDates milestone={milestone} />}</td>
      <td data-label={label('forecast')}>{forecast && <ForecastDate milestone={milestone} />}</td>
      <td data-label={label('after')}>{afterText(milestone.after, milestone.projectId, grid)}</td>
      <td data-label={label('actual')}>
        {(actualOn || milestone.evidence) && <ActualDate milestone={milestone} />}
      </td>
      <td data-label={label('state')}>
        <MilestoneStateWord state={milestoneState({ dueOn, actualOn }, today)} />
      </td>
      {editHref !== null && (
        <td className="print:hidden">
          {/* a plain link, since 150 links of the router weigh more than loading one page */}
          <a
            id={milestoneEditId(milestone.id)}
            href={editHref}
            aria-label={t('editNamed', { title: milestone.title })}
          >
            {t('edit')}
          </a>
        </td>
      )}
    </tr>
  );
}
