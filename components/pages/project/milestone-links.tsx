import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { DefinitionList } from '@/components/ui/definition-list';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import {
  type LinkedMilestone,
  type MilestoneLinks,
  otherProjects,
  type ProjectMilestone,
} from '@/lib/roadmap/milestones/project-milestone';

interface DependenciesProps {
  project: { id: string };
  milestones: readonly ProjectMilestone[];
  links: MilestoneLinks;
}

/** What the project depends on and what depends on it, as a whole and by milestone, across groups. */
export function Dependencies({ project, milestones, links }: DependenciesProps) {
  const t = useTranslations('project.links');
  const linked = milestones.filter(({ id }) => links.before.has(id) || links.after.has(id));
  if (linked.length === 0) return <p>{t('none')}</p>;
  const numbers = new Map(milestones.map(({ id, number }) => [id, number]));
  const before = otherProjects(links.before, project.id);
  const after = otherProjects(links.after, project.id);
  const table = (
    <Table
      caption={t('caption')}
      columns={(['milestone', 'before', 'after'] as const).map((key) => ({ label: t(key), words: true }))}
      rows={linked.map(({ id, number, title: milestone }) => ({
        key: id,
        cells: [
          <span key="milestone">
            <span className="milestone-number">{number}</span> {milestone}
          </span>,
          <Ends key="before" milestones={links.before.get(id) ?? []} from={project.id} numbers={numbers} />,
          <Ends key="after" milestones={links.after.get(id) ?? []} from={project.id} numbers={numbers} />,
        ],
      }))}
    />
  );
  return (
    <>
      <p>{t('sum', { before: before.length, after: after.length })}</p>
      <DefinitionList
        items={[
          { term: t('projectsBefore'), detail: projectNames(before) },
          { term: t('projectsAfter'), detail: projectNames(after) },
        ]}
      />
      {linked.length > 3 ? (
        <div className="print-unfolded">
          <Disclosure summary={t('fold', { count: linked.length })}>{table}</Disclosure>
        </div>
      ) : (
        <div className="mt-4">{table}</div>
      )}
    </>
  );
}

const projectNames = (projects: readonly LinkedMilestone['project'][]) =>
  projects.length === 0 ? null : (
    <ul className="plain-lines">
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectName project={project} />
        </li>
      ))}
    </ul>
  );

interface EndsProps {
  milestones: readonly LinkedMilestone[];
  from: string;
  /** The numbers of the project's own milestones, since two may share a name. */
  numbers: ReadonlyMap<string, number>;
}

function Ends({ milestones, from, numbers }: EndsProps) {
  const t = useTranslations('project.links');
  if (milestones.length === 0) return null;
  const when = ({ due, actualOn }: LinkedMilestone) => {
    if (actualOn !== null) return t('done', { date: dateWords(actualOn, { month: 'short' }) });
    if (due === null) return t('undated');
    return t('due', { date: dateWords(due, { month: 'short' }) });
  };
  return (
    <ul className="plain-lines">
      {milestones.map((milestone) => (
        <li key={milestone.id}>
          {milestone.project.id !== from && milestone.project.code && (
            <span className="code">{milestone.project.code} </span>
          )}
          {numbers.has(milestone.id) && (
            <span className="milestone-number">{numbers.get(milestone.id)} </span>
          )}
          <Link href={`/projects/${milestone.project.id}#milestone-${milestone.id}`}>{milestone.title}</Link>
          <Meta>{when(milestone)}</Meta>
        </li>
      ))}
    </ul>
  );
}
