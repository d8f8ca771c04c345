import { useTranslations } from 'next-intl';
import { ProjectRows, ProjectTable } from '@/components/roadmap/project-rows';
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
import { versionWords, type Words } from './chart-words';
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
  const words = useTranslations('timeline.comparison');
  const heads = [
    t('table.milestone'),
    t('table.responsible'),
    versionWords(earlier, t),
    versionWords(later, t),
    t('comparison.difference'),
  ];
  const shown = { parties, t, labels: { was: heads[2] ?? '', now: heads[3] ?? '' } };
  return (
    <ProjectTable caption={t('comparison.caption')} heads={heads}>
      {projects.map((project) => (
        <ProjectRows
          key={project.id}
          project={project}
          width={heads.length}
          beside={<ProjectDifferences project={project} words={words} />}
        >
          {project.milestones.map((milestone) => (
            <MilestoneRow key={milestone.id} milestone={milestone} project={project} shown={shown} />
          ))}
        </ProjectRows>
      ))}
    </ProjectTable>
  );
}

function ProjectDifferences({ project, words }: { project: ComparedProject; words: ComparisonWords }) {
  const said = project.differences.flatMap((difference) => projectWords(difference, words));
  return said.length > 0 && <Meta>{said.join(' ')}</Meta>;
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
  shown: { parties: ChartSource['parties']; labels: { was: string; now: string }; t: Words };
}

function MilestoneRow({ milestone, project, shown: { parties, labels, t } }: MilestoneRowProps) {
  const { was, now } = milestone;
  const shown = now ?? was;
  if (shown === null) return null;
  const words = stepWords(milestone, project.differences, parties.length, t);
  return (
    <tr>
      <th scope="row">{shown.step}</th>
      <td data-label={t('table.responsible')}>
        <Responsible code={shown.responsible} parties={parties} t={t} />
      </td>
      <td data-label={labels.was}>{was && dateOf(was)}</td>
      <td data-label={labels.now}>{now && dateOf(now)}</td>
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
  t: Words,
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
