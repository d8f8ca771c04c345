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
import type { LinkedStep, PicturedProject, StepLink } from '@/lib/timeline/roadmap-page';
import { linkedWords, slipWords } from './picture-words';

const columns = ['step', 'responsible', 'agreed', 'forecast', 'actual', 'slip', 'after', 'state'] as const;

interface StepTableProps {
  /** The ids of all projects on the page, whose steps have rows of their own. */
  here: ReadonlySet<string>;
  source: PictureSource;
  projects: readonly PicturedProject[];
  links: readonly StepLink[];
}

/** The steps of the picture in words: every date, and what each comes after, on the page or off it. */
export function StepTable({ source, projects, links, here }: StepTableProps) {
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
                {...linkedTo(step, links, here)}
                project={project}
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
  /** What it comes after. */
  after: readonly LinkedStep[];
  /** What it comes before, where that has no row here which says so. */
  before: readonly LinkedStep[];
  project: PicturedProject;
}

const linkedTo = (step: TimelineStep, links: readonly StepLink[], here: ReadonlySet<string>) => ({
  after: links.flatMap(({ from, to }) => (to.id === step.id ? [from] : [])),
  before: links.flatMap(({ from, to }) => (from.id === step.id && !here.has(to.project.id) ? [to] : [])),
});

function StepRow({ step, source, after, before, project }: StepRowProps) {
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
      <td data-label={t('after')}>
        {after.length + before.length > 0 && <Order {...{ after, before, project }} />}
      </td>
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

/** What a step comes after, and what on another page it comes before: with the project where that is another. */
function Order({ after, before, project }: Pick<StepRowProps, 'after' | 'before' | 'project'>) {
  const t = useTranslations('timeline');
  const said = (steps: readonly LinkedStep[]) =>
    steps.map((step) => linkedWords(step, project, t)).join('; ');
  return (
    <>
      {said(after)}
      {before.length > 0 && <small className="small">{t('table.before', { steps: said(before) })}</small>}
    </>
  );
}
