import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dueDay } from '@/lib/projects/next-milestone/due-day';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { type Grid, type GridProject, type GridStep, stepsOf } from '@/lib/roadmap/grid';
import { stepEditId, stepTitleId, stillFound } from '@/lib/roadmap/grid/asked';
import type { ShownProject } from '@/lib/roadmap/grid/grid-page';
import { afterText } from '@/lib/roadmap/step-reference';
import { ActualDate, BaselineDates, ForecastDate } from './step-dates';
import type { PartyChoice } from './step-form';
import { StepState } from './step-state';

interface RoadmapGridProps {
  /** The projects of this page. */
  projects: readonly ShownProject[];
  /** Their steps, and those of other projects that these come after. */
  grid: Grid;
  parties: readonly PartyChoice[];
  today: CalendarDate;
  /** The address of the page, where rows may be edited; null for readers. */
  address: string | null;
  /** What is searched for, so that it stays so while rows are edited. */
  q: string;
  /** The row that is open, and the form in its place. */
  editing: { id: string; form: ReactNode } | null;
}

const columns = ['step', 'responsible', 'baseline', 'forecast', 'after', 'actual', 'state'] as const;

/** The steps of a page of a group’s projects, under the projects that they belong to. */
export function RoadmapGrid(props: RoadmapGridProps) {
  const t = useTranslations('roadmap');
  const width = columns.length + (props.address === null ? 0 : 1);
  return (
    <div className="table-wrap">
      <table className="table table-cards roadmap-grid">
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
            {props.address !== null && (
              <th scope="col">
                <span className="visually-hidden">{t('columns.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        {props.projects.map((project) => (
          <tbody key={project.id}>
            <ProjectRow
              project={project}
              width={width}
              empty={stepsOf(props.grid, project.id).length === 0}
            />
            <StepRows {...props} project={project} width={width} />
          </tbody>
        ))}
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
        {privateTo && <span className="tag">{t('private', { code: privateTo })}</span>}
        {empty && <small className="small">{t('noSteps')}</small>}
      </th>
    </tr>
  );
}

function StepRows(props: RoadmapGridProps & { project: ShownProject; width: number }) {
  const { grid, project, width, editing } = props;
  const steps = stepsOf(grid, project.id);
  return steps.map((step) => (
    <Fragment key={step.id}>
      {editing?.id === step.id ? (
        <tr id={`step-${step.id}`} className="grid-open">
          <td colSpan={width}>{editing.form}</td>
        </tr>
      ) : (
        <StepRow step={step} {...props} />
      )}
    </Fragment>
  ));
}

type StepRowProps = RoadmapGridProps & { step: GridStep; project: ShownProject };

function StepRow({ step, project, grid, parties, today, address, q }: StepRowProps) {
  const t = useTranslations('roadmap');
  const label = (column: (typeof columns)[number]) => t(`columns.${column}`);
  const { responsible, actualOn, baselineOn, forecast } = step;
  const dueOn = dueDay({ baselineOn, forecastOn: forecast?.on ?? null, actualOn }, project.stage);
  const name = parties.find(({ code }) => code === responsible)?.name;
  return (
    <tr id={`step-${step.id}`}>
      <th scope="row">
        <span className="step-number">{step.number}</span> {step.step}
      </th>
      <td data-label={label('responsible')}>
        {responsible === null ? (
          t('all', { parties: parties.length })
        ) : (
          <PartyChip code={responsible} {...(name ? { name } : {})} />
        )}
      </td>
      <td data-label={label('baseline')}>{baselineOn && <BaselineDates step={step} />}</td>
      <td data-label={label('forecast')}>{forecast && <ForecastDate step={step} />}</td>
      <td data-label={label('after')}>{afterText(step.after, step.projectId, grid)}</td>
      <td data-label={label('actual')}>{(actualOn || step.evidence) && <ActualDate step={step} />}</td>
      <td data-label={label('state')}>
        <StepState state={milestoneState({ dueOn, actualOn }, today)} />
      </td>
      {address !== null && (
        <td className="no-print">
          {/* a plain link: a hundred and fifty that a script would follow weigh more than the page that one opens */}
          <a
            id={stepEditId(step.id)}
            href={`${address}?edit=${step.id}${stillFound(q)}#${stepTitleId}`}
            aria-label={t('editNamed', { step: step.step })}
          >
            {t('edit')}
          </a>
        </td>
      )}
    </tr>
  );
}
