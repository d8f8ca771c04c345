import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PartyChip } from '@/components/ui/party-chip';
import { Badge, Meta } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dueDay } from '@/lib/projects/next-milestone/due-day';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { type Grid, type GridMilestone, type GridProject, milestonesOf } from '@/lib/roadmap/grid';
import type { ShownProject } from '@/lib/roadmap/grid/grid-page';
import { addTitleId, milestoneEditId, milestoneTitleId, stillFound } from '@/lib/roadmap/grid/grid-params';
import { afterText } from '@/lib/roadmap/milestone-reference';
import { ActualDate, BaselineDates, ForecastDate } from './milestone-dates';
import type { PartyChoice } from './milestone-form';
import { milestoneStateWord } from './milestone-state';
import { ProjectRows, ProjectTable } from './project-rows';

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
type Labels = Record<(typeof columns)[number], string>;
type Words = Translator<'roadmap'>;
/** What all rows share. */
type Shown = Pick<RoadmapGridProps, 'grid' | 'parties' | 'today'> & { labels: Labels; t: Words };

/** The milestones of one page of a group’s projects, by project. */
export function RoadmapGrid({ projects, grid, parties, today, address, q, editing }: RoadmapGridProps) {
  const t = useTranslations('roadmap');
  const labels = Object.fromEntries(columns.map((column) => [column, t(`columns.${column}`)])) as Labels;
  const width = columns.length + (address === null ? 0 : 1);
  return (
    <ProjectTable
      caption={t('caption')}
      heads={columns.map((column) => labels[column])}
      acts={address === null ? null : t('columns.edit')}
    >
      {projects.map((project) => (
        <ProjectMilestones
          key={project.id}
          project={project}
          width={width}
          shown={{ grid, parties, today, labels, t }}
          address={address}
          q={q}
          editing={editing}
        />
      ))}
    </ProjectTable>
  );
}

interface ProjectMilestonesProps extends Pick<RoadmapGridProps, 'address' | 'q' | 'editing'> {
  project: ShownProject;
  /** The number of columns. */
  width: number;
  shown: Shown;
}

function ProjectMilestones({ project, width, shown, address, q, editing }: ProjectMilestonesProps) {
  const { t } = shown;
  const milestones = milestonesOf(shown.grid, project.id);
  return (
    <ProjectRows
      project={project}
      width={width}
      live={milestones.some(({ id }) => id === editing?.id)}
      beside={
        <>
          {project.privateTo && <Badge>{t('private', { code: project.privateTo })}</Badge>}
          {milestones.length === 0 && <Meta>{t('noSteps')}</Meta>}
        </>
      }
    >
      {milestones.map((milestone) =>
        editing?.id === milestone.id ? (
          <tr key={milestone.id} id={`milestone-${milestone.id}`} className="grid-open">
            <td colSpan={width}>{editing.form}</td>
          </tr>
        ) : (
          <MilestoneRow
            key={milestone.id}
            milestone={milestone}
            stage={project.stage}
            shown={shown}
            editHref={address && `${address}?edit=${milestone.id}${stillFound(q)}#${milestoneTitleId}`}
          />
        ),
      )}
      {address !== null && (
        <AddRow
          href={`${address}?project=${project.id}${stillFound(q)}#${addTitleId}`}
          project={project}
          width={width}
          t={t}
        />
      )}
    </ProjectRows>
  );
}

interface AddRowProps {
  href: string;
  project: GridProject;
  width: number;
  t: Words;
}

/** Leads to the form for a new milestone, with this project chosen. */
function AddRow({ href, project: { code, title }, width, t }: AddRowProps) {
  return (
    <tr className="grid-add print:hidden">
      <td colSpan={width}>
        <a href={href} aria-label={t('add.to', { project: code ?? title })}>
          {t('add.title')}
        </a>
      </td>
    </tr>
  );
}

interface MilestoneRowProps {
  milestone: GridMilestone;
  stage: ShownProject['stage'];
  shown: Shown;
  /** Opens the row's form; null for readers. */
  editHref: string | null;
}

function MilestoneRow({ milestone, stage, shown, editHref }: MilestoneRowProps) {
  const { grid, parties, today, labels, t } = shown;
  const { responsible, actualOn, baselineOn, forecast } = milestone;
  const dueOn = dueDay({ baselineOn, forecastOn: forecast?.on ?? null, actualOn }, stage);
  const name = parties.find(({ code }) => code === responsible)?.name;
  return (
    <tr id={`milestone-${milestone.id}`}>
      <th scope="row">
        <span className="milestone-number">{milestone.number}</span> {milestone.title}
      </th>
      <td data-label={labels.responsible}>
        {responsible === null ? (
          t('all', { parties: parties.length })
        ) : (
          <PartyChip code={responsible} {...(name ? { name } : {})} />
        )}
      </td>
      <td data-label={labels.baseline}>{baselineOn && <BaselineDates milestone={milestone} t={t} />}</td>
      <td data-label={labels.forecast}>{forecast && <ForecastDate milestone={milestone} t={t} />}</td>
      <td data-label={labels.after}>{afterText(milestone.after, milestone.projectId, grid)}</td>
      <td data-label={labels.actual}>
        {(actualOn || milestone.evidence) && <ActualDate milestone={milestone} />}
      </td>
      <td data-label={labels.state}>{milestoneStateWord(milestoneState({ dueOn, actualOn }, today), t)}</td>
      {editHref !== null && (
        <td className="print:hidden">
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
