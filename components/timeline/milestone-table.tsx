import { useTranslations } from 'next-intl';
import { milestoneStateWord } from '@/components/roadmap/milestone-state';
import { ProjectRows, ProjectTable } from '@/components/roadmap/project-rows';
import { PartyChip } from '@/components/ui/party-chip';
import { Badge, Meta } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import type { TimelineMilestone } from '@/lib/timeline/charted-milestone';
import type { LinksOfMilestone } from '@/lib/timeline/links-by-milestone';
import type { ChartedProject, LinkedMilestone } from '@/lib/timeline/roadmap-page';
import type { ChartSource } from '@/lib/timeline/source/source';
import { linkedWords, rowTag, slipWords, type Words } from './chart-words';

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
  const state = useTranslations('roadmap');
  // looked up once for hundreds of rows
  const labels = Object.fromEntries(columns.map((column) => [column, t(`table.${column}`)])) as Labels;
  return (
    <ProjectTable caption={t('table.caption')} heads={columns.map((column) => labels[column])}>
      {projects.map((project) => (
        <ProjectRows
          key={project.id}
          project={project}
          width={columns.length}
          beside={
            <>
              {rowTag(project, t) !== null && <Badge>{rowTag(project, t)}</Badge>}
              {project.milestones.length === 0 && <Meta>{t('row.noSteps')}</Meta>}
            </>
          }
        >
          {project.milestones.map((milestone) => (
            <MilestoneRow
              key={milestone.id}
              milestone={milestone}
              project={project}
              links={links.get(milestone.id)}
              shown={{ source, labels, t, state }}
            />
          ))}
        </ProjectRows>
      ))}
    </ProjectTable>
  );
}

interface MilestoneRowProps {
  milestone: TimelineMilestone;
  project: ChartedProject;
  links: LinksOfMilestone | undefined;
  shown: { source: ChartSource; labels: Labels; t: Words; state: Translator<'roadmap'> };
}

function MilestoneRow({ milestone, project, links, shown }: MilestoneRowProps) {
  const { source, labels, t, state } = shown;
  const { responsible, forecast, baseline, actualOn, dueOn } = milestone;
  return (
    <tr>
      <th scope="row">
        <span className="milestone-number">{milestone.number}</span> {milestone.title}
      </th>
      <td data-label={labels.responsible}>
        <Responsible code={responsible} parties={source.parties} t={t} />
      </td>
      <td data-label={labels.agreed}>{baseline && <AgreedDates milestone={milestone} t={t} />}</td>
      <td data-label={labels.forecast}>{forecast && dateWords(forecast, { month: 'short' })}</td>
      <td data-label={labels.actual}>{actualOn && dateWords(actualOn, { month: 'short' })}</td>
      <td data-label={labels.slip}>{baseline && slipWords(milestone, t).join('; ')}</td>
      <td data-label={labels.after}>{links && <Order links={links} project={project} t={t} />}</td>
      <td data-label={labels.state}>
        {milestoneStateWord(milestoneState({ dueOn, actualOn }, source.today), state)}
      </td>
    </tr>
  );
}

interface ResponsibleProps {
  code: string | null;
  parties: readonly { code: string; name: string }[];
  t: Words;
}

/** Who is responsible for a milestone: a Party, or all of them. */
export function Responsible({ code, parties, t }: ResponsibleProps) {
  if (code === null) return t('table.all', { parties: parties.length });
  const name = parties.find((party) => party.code === code)?.name;
  return <PartyChip code={code} {...(name ? { name } : {})} />;
}

function AgreedDates({
  milestone: { baseline, firstBaseline },
  t,
}: {
  milestone: TimelineMilestone;
  t: Words;
}) {
  if (baseline === null) return null;
  const first = firstBaseline !== null && firstBaseline.on !== baseline.on ? firstBaseline : null;
  return (
    <>
      {dateWords(baseline, { month: 'short' })}
      {first && <Meta>{t('table.first', { date: dateWords(first, { month: 'short' }) })}</Meta>}
    </>
  );
}

interface OrderProps {
  links: LinksOfMilestone;
  project: ChartedProject;
  t: Words;
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
