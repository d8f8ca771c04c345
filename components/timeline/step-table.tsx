import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { StepState } from '@/components/roadmap/step-state';
import { PartyChip } from '@/components/ui/party-chip';
import { dateWords } from '@/lib/dates/date-words';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { isAtRest } from '@/lib/projects/stage';
import type { LinksOfStep } from '@/lib/timeline/links-by-step';
import type { TimelineStep } from '@/lib/timeline/pictured-step';
import type { LinkedStep, PicturedProject } from '@/lib/timeline/roadmap-page';
import type { PictureSource } from '@/lib/timeline/source/source';
import { linkedWords, slipWords, type Words } from './picture-words';

const columns = ['step', 'responsible', 'agreed', 'forecast', 'actual', 'slip', 'after', 'state'] as const;
type Labels = Record<(typeof columns)[number], string>;

interface StepTableProps {
  source: PictureSource;
  projects: readonly PicturedProject[];
  links: ReadonlyMap<string, LinksOfStep>;
}

/** The steps of the picture in words: every date, and what each comes after, on the page or off it. */
export function StepTable({ source, projects, links }: StepTableProps) {
  const t = useTranslations('timeline');
  // once for hundreds of rows
  const labels = Object.fromEntries(columns.map((column) => [column, t(`table.${column}`)])) as Labels;
  return (
    <div className="table-wrap">
      <table className="table table-cards roadmap-grid">
        <caption className="visually-hidden">{t('table.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {labels[column]}
              </th>
            ))}
          </tr>
        </thead>
        {projects.map((project) => (
          <tbody key={project.id}>
            <tr className="grid-project">
              <th colSpan={columns.length} scope="rowgroup">
                <ProjectName project={project} />
                {isAtRest(project.stage) && (
                  <span className="tag">{t('row.stage', { stage: project.stage })}</span>
                )}
                {project.steps.length === 0 && <small className="small">{t('row.noSteps')}</small>}
              </th>
            </tr>
            {project.steps.map((step) => (
              <StepRow key={step.id} {...{ step, source, project, labels, t }} links={links.get(step.id)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface StepRowProps {
  step: TimelineStep;
  source: PictureSource;
  project: PicturedProject;
  links: LinksOfStep | undefined;
  labels: Labels;
  t: Words;
}

function StepRow({ step, source, project, links, labels, t }: StepRowProps) {
  const { responsible, forecast, baseline, actualOn, dueOn } = step;
  return (
    <tr>
      <th scope="row">
        <span className="step-number">{step.number}</span> {step.step}
      </th>
      <td data-label={labels.responsible}>
        <Responsible code={responsible} parties={source.parties} />
      </td>
      <td className="when" data-label={labels.agreed}>
        {baseline && <AgreedDates {...{ step, t }} />}
      </td>
      <td className="when" data-label={labels.forecast}>
        {forecast && dateWords(forecast, { month: 'short' })}
      </td>
      <td className="when" data-label={labels.actual}>
        {actualOn && dateWords(actualOn, { month: 'short' })}
      </td>
      <td data-label={labels.slip}>{baseline && slipWords(step, t).join('; ')}</td>
      <td data-label={labels.after}>{links && <Order {...{ links, project, t }} />}</td>
      <td data-label={labels.state}>
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

function AgreedDates({ step: { baseline, firstBaseline }, t }: Pick<StepRowProps, 'step' | 't'>) {
  if (baseline === null) return null;
  const first = firstBaseline !== null && firstBaseline.on !== baseline.on ? firstBaseline : null;
  return (
    <>
      {dateWords(baseline, { month: 'short' })}
      {first && (
        <small className="small">{t('table.first', { date: dateWords(first, { month: 'short' }) })}</small>
      )}
    </>
  );
}

interface OrderProps extends Pick<StepRowProps, 'project' | 't'> {
  links: LinksOfStep;
}

/** What a step comes after, and what on another page it comes before: with the project where that is another. */
function Order({ links: { after, before }, project, t }: OrderProps) {
  const said = (steps: readonly LinkedStep[]) =>
    steps.map((step) => linkedWords(step, project, t)).join('; ');
  return (
    <>
      {said(after)}
      {before.length > 0 && <small className="small">{t('table.before', { steps: said(before) })}</small>}
    </>
  );
}
