import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import type { Difference } from '@/lib/agreements/proposals/difference';
import { dateWords } from '@/lib/dates/date-words';
import {
  type ComparedMilestone,
  type ComparedProject,
  daysMoved,
  type VersionMilestone,
} from '@/lib/timeline/compare/comparison';
import type { ChartSource, ComparedVersion } from '@/lib/timeline/source/source';
import { versionWords } from './chart-words';
import { Responsible } from './milestone-table';

interface ComparisonTableProps {
  projects: readonly ComparedProject[];
  earlier: ComparedVersion;
  later: ComparedVersion;
  parties: ChartSource['parties'];
}

/** Two versions as a table: each milestone with both dates, and the difference. */
export function ComparisonTable({ projects, earlier, later, parties }: ComparisonTableProps) {
  const t = useTranslations('timeline');
  const heads = [
    t('table.milestone'),
    t('table.responsible'),
    versionWords(earlier, t),
    versionWords(later, t),
    t('comparison.difference'),
  ];
  const labels = { was: heads[2] ?? '', now: heads[3] ?? '' };
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className="data-table table-cards roadmap-grid">
        <caption className="sr-only">{t('comparison.caption')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {projects.map((project) => (
          <tbody key={project.id}>
            <ProjectRow project={project} width={heads.length} />
            {project.steps.map((milestone) => (
              <MilestoneRow
                key={milestone.id}
                milestone={milestone}
                project={project}
                parties={parties}
                labels={labels}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function ProjectRow({ project, width }: { project: ComparedProject; width: number }) {
  const t = useTranslations('timeline.comparison');
  const words = project.differences.flatMap((difference) => projectWords(difference, t));
  return (
    <tr className="grid-project">
      <th colSpan={width} scope="rowgroup">
        <span className="code">{project.code} </span>
        <Link href={`/projects/${project.id}`}>{project.title}</Link>
        {words.length > 0 && <Meta>{words.join(' ')}</Meta>}
      </th>
    </tr>
  );
}

type ComparisonWords = Translator<'timeline.comparison'>;

function projectWords(difference: Difference, t: ComparisonWords): string[] {
  switch (difference.kind) {
    case 'project-added':
      return [t('projectAdded')];
    case 'project-removed':
      return [t('projectRemoved')];
    case 'project-renamed':
      return [t('projectRenamed', { before: difference.before })];
    case 'exempted':
      return [t('exempted')];
    case 'exemption-lifted':
      return [t('exemptionLifted')];
    default:
      return [];
  }
}

interface MilestoneRowProps {
  milestone: ComparedMilestone;
  project: ComparedProject;
  parties: ChartSource['parties'];
  labels: { was: string; now: string };
}

function MilestoneRow({ milestone, project, parties, labels }: MilestoneRowProps) {
  const t = useTranslations('timeline');
  const shown = milestone.now ?? milestone.was;
  if (shown === null) return null;
  const words = stepWords(milestone, project.differences, parties.length, t);
  return (
    <tr>
      <th scope="row">{shown.step}</th>
      <td data-label={t('table.responsible')}>
        <Responsible code={shown.responsible} parties={parties} />
      </td>
      <td className="when" data-label={labels.was}>
        {milestone.was && dateOf(milestone.was)}
      </td>
      <td className="when" data-label={labels.now}>
        {milestone.now && dateOf(milestone.now)}
      </td>
      <td data-label={t('comparison.difference')}>
        {words.length === 0 ? <Meta inline>{t('comparison.same')}</Meta> : words.join('; ')}
      </td>
    </tr>
  );
}

const dateOf = (milestone: VersionMilestone) => dateWords(milestone, { month: 'short' });

/** How a milestone differs: added, removed, or changed in which way. */
function stepWords(
  milestone: ComparedMilestone,
  differences: readonly Difference[],
  parties: number,
  t: Translator<'timeline'>,
): string[] {
  if (!milestone.was) return [t('comparison.added')];
  if (!milestone.now) return [t('comparison.removed')];
  const days = daysMoved(milestone) ?? 0;
  return differences.flatMap((difference) => {
    if (!('milestone' in difference) || difference.milestone.id !== milestone.id) return [];
    switch (difference.kind) {
      case 'milestone-moved':
        if (days === 0) return [t('comparison.precision')];
        return [t(days > 0 ? 'comparison.later' : 'comparison.earlier', { days: Math.abs(days) })];
      case 'milestone-renamed':
        return [t('comparison.renamed', { before: difference.before })];
      case 'responsible-changed':
        return [t('comparison.responsible', { before: difference.before ?? t('table.all', { parties }) })];
      default:
        return [];
    }
  });
}
