import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { StepState } from '@/components/roadmap/step-state';
import { PartyChip } from '@/components/ui/party-chip';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { PictureSource } from '@/lib/picture/source';
import { dueDay } from '@/lib/roadmap/due-day';
import { milestoneState } from '@/lib/roadmap/milestone-state';
import type { TimelineStep } from '@/lib/timeline/pictured-step';
import type { PicturedProject, StepLink } from '@/lib/timeline/roadmap-page';
import { slipWords } from './picture-words';

const columns = ['step', 'responsible', 'agreed', 'forecast', 'actual', 'slip', 'after', 'state'] as const;

interface StepTableProps {
  source: PictureSource;
  projects: readonly PicturedProject[];
  links: readonly StepLink[];
}

/** The steps of the picture in words: every date, and what each comes after, on the page or off it. */
export function StepTable({ source, projects, links }: StepTableProps) {
  const t = useTranslations('timeline.table');
  return (
    <div className="table-wrap">
      <table className="table table-cards roadmap-grid">
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        {projects.map((project) => (
          <tbody key={project.id}>
            <ProjectRow project={project} />
            {project.steps.map((step) => (
              <StepRow
                key={step.id}
                {...{ step, source }}
                after={links.filter(({ to }) => to === step.id)}
                projectId={project.id}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function ProjectRow({ project }: { project: PicturedProject }) {
  const t = useTranslations('timeline.row');
  return (
    <tr className="grid-project">
      <th colSpan={columns.length} scope="rowgroup">
        <ProjectName project={project} />
        {project.steps.length === 0 && <small className="small">{t('noSteps')}</small>}
      </th>
    </tr>
  );
}

interface StepRowProps {
  step: TimelineStep;
  source: PictureSource;
  after: readonly StepLink[];
  projectId: string;
}

function StepRow({ step, source, after, projectId }: StepRowProps) {
  const t = useTranslations('timeline.table');
  const { responsible, forecast, baseline, actualOn } = step;
  const dueOn = dueDay({ baselineOn: baseline?.on ?? null, forecastOn: forecast?.on ?? null });
  return (
    <tr>
      <th scope="row">
        <span className="step-number">{step.number}</span> {step.step}
      </th>
      <td data-label={t('responsible')}>
        <Responsible code={responsible} parties={source.parties} />
      </td>
      <td className="when" data-label={t('agreed')}>
        {baseline && <AgreedDates step={step} />}
      </td>
      <td className="when" data-label={t('forecast')}>
        {forecast && dateWords(forecast.on, { precision: forecast.precision, month: 'short' })}
      </td>
      <td className="when" data-label={t('actual')}>
        {actualOn && dateWords(actualOn, { month: 'short' })}
      </td>
      <td data-label={t('slip')}>{baseline && <SlipWords step={step} />}</td>
      <td data-label={t('after')}>{after.length > 0 && <Predecessors {...{ after, projectId }} />}</td>
      <td data-label={t('state')}>
        <StepState state={milestoneState({ dueOn, actualOn }, source.today)} />
      </td>
    </tr>
  );
}

interface ResponsibleProps {
  code: string | null;
  parties: readonly { code: string; name: string }[];
}

/** Who answers for a step: a Party, or all of them. */
export function Responsible({ code, parties }: ResponsibleProps) {
  const t = useTranslations('timeline.table');
  if (code === null) return t('all', { parties: parties.length });
  const name = parties.find((party) => party.code === code)?.name;
  return <PartyChip code={code} {...(name ? { name } : {})} />;
}

function AgreedDates({ step: { baseline, firstBaselineOn } }: { step: TimelineStep }) {
  const t = useTranslations('timeline.table');
  if (baseline === null) return null;
  const first = firstBaselineOn !== null && firstBaselineOn !== baseline.on ? firstBaselineOn : null;
  return (
    <>
      {dateWords(baseline.on, { precision: baseline.precision, month: 'short' })}
      {first && <small className="small">{t('first', { date: shortDay(first) })}</small>}
    </>
  );
}

const shortDay = (on: CalendarDate) => dateWords(on, { month: 'short' });

function SlipWords({ step }: { step: TimelineStep }) {
  return slipWords(step, useTranslations('timeline')).join('; ');
}

/** What a step comes after: by its name alone within the project, with the project elsewhere. */
function Predecessors({ after, projectId }: Pick<StepRowProps, 'after' | 'projectId'>) {
  const t = useTranslations('timeline.table');
  return after
    .map(({ from: { step, project } }) =>
      project.id === projectId ? step : t('offPage', { step, project: project.code ?? project.title }),
    )
    .join('; ');
}
