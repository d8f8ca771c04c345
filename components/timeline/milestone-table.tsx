import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { MilestoneStateWord } from '@/components/roadmap/milestone-state';
import { PartyChip } from '@/components/ui/party-chip';
import { Badge, Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { isAtRest } from '@/lib/projects/stage';
import type { TimelineMilestone } from '@/lib/timeline/charted-milestone';
import type { LinksOfMilestone } from '@/lib/timeline/links-by-milestone';
import type { ChartedProject, LinkedMilestone } from '@/lib/timeline/roadmap-page';
import type { ChartSource } from '@/lib/timeline/source/source';
import { linkedWords, slipWords, type Words } from './chart-words';

const columns = [
  'milestone',
  'responsible',
  'agreed',
  'forecast',
  'actual',
  'slip',
  'after',
  'state',
] as const;
type Labels = Record<(typeof columns)[number], string>;

interface MilestoneTableProps {
  source: ChartSource;
  projects: readonly ChartedProject[];
  links: ReadonlyMap<string, LinksOfMilestone>;
}

/** The chart's milestones as a table: every date, and what each comes after. */
export function MilestoneTable({ source, projects, links }: MilestoneTableProps) {
  const t = useTranslations('timeline');
  // looked up once for hundreds of rows
  const labels = Object.fromEntries(columns.map((column) => [column, t(`table.${column}`)])) as Labels;
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className="data-table table-cards roadmap-grid">
        <caption className="sr-only">{t('table.caption')}</caption>
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
                {isAtRest(project.stage) && <Badge>{t('row.stage', { stage: project.stage })}</Badge>}
                {project.steps.length === 0 && <Meta>{t('row.noSteps')}</Meta>}
              </th>
            </tr>
            {project.steps.map((milestone) => (
              <MilestoneRow
                key={milestone.id}
                milestone={milestone}
                source={source}
                project={project}
                labels={labels}
                t={t}
                links={links.get(milestone.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface MilestoneRowProps {
  milestone: TimelineMilestone;
  source: ChartSource;
  project: ChartedProject;
  links: LinksOfMilestone | undefined;
  labels: Labels;
  t: Words;
}

function MilestoneRow({ milestone, source, project, links, labels, t }: MilestoneRowProps) {
  const { responsible, forecast, baseline, actualOn, dueOn } = milestone;
  return (
    <tr>
      <th scope="row">
        <span className="step-number">{milestone.number}</span> {milestone.title}
      </th>
      <td data-label={labels.responsible}>
        <Responsible code={responsible} parties={source.parties} />
      </td>
      <td className="when" data-label={labels.agreed}>
        {baseline && <AgreedDates milestone={milestone} t={t} />}
      </td>
      <td className="when" data-label={labels.forecast}>
        {forecast && dateWords(forecast, { month: 'short' })}
      </td>
      <td className="when" data-label={labels.actual}>
        {actualOn && dateWords(actualOn, { month: 'short' })}
      </td>
      <td data-label={labels.slip}>{baseline && slipWords(milestone, t).join('; ')}</td>
      <td data-label={labels.after}>{links && <Order links={links} project={project} t={t} />}</td>
      <td data-label={labels.state}>
        <MilestoneStateWord state={milestoneState({ dueOn, actualOn }, source.today)} />
      </td>
    </tr>
  );
}

interface ResponsibleProps {
  code: string | null;
  parties: readonly { code: string; name: string }[];
}

/** Who is responsible for a milestone: a Party, or all of them. */
export function Responsible({ code, parties }: ResponsibleProps) {
  const t = useTranslations('timeline.table');
  if (code === null) return t('all', { parties: parties.length });
  const name = parties.find((party) => party.code === code)?.name;
  return <PartyChip code={code} {...(name ? { name } : {})} />;
}

function AgreedDates({
  milestone: { baseline, firstBaseline },
  t,
}: Pick<MilestoneRowProps, 'milestone' | 't'>) {
  if (baseline === null) return null;
  const first = firstBaseline !== null && firstBaseline.on !== baseline.on ? firstBaseline : null;
  return (
    <>
      {dateWords(baseline, { month: 'short' })}
      {first && <Meta>{t('table.first', { date: dateWords(first, { month: 'short' }) })}</Meta>}
    </>
  );
}

interface OrderProps extends Pick<MilestoneRowProps, 'project' | 't'> {
  links: LinksOfMilestone;
}

/** What a milestone comes after, and what it comes before on other pages, with other projects named. */
function Order({ links: { after, before }, project, t }: OrderProps) {
  const namesOf = (milestones: readonly LinkedMilestone[]) =>
    milestones.map((milestone) => linkedWords(milestone, project, t)).join('; ');
  return (
    <>
      {namesOf(after)}
      {before.length > 0 && <Meta>{t('table.before', { steps: namesOf(before) })}</Meta>}
    </>
  );
}
