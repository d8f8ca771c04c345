import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { dateWords } from '@/lib/dates/date-words';
import {
  type LinkedStep,
  otherProjects,
  type ProjectStep,
  type StepLinks,
} from '@/lib/roadmap/milestones/project-step';

interface DependenciesProps {
  project: { id: string };
  steps: readonly ProjectStep[];
  links: StepLinks;
}

/** What the project waits for and what waits for it, as a whole and milestone by milestone, across groups. */
export function Dependencies({ project, steps, links }: DependenciesProps) {
  const t = useTranslations('project.links');
  const linked = steps.filter(({ id }) => links.before.has(id) || links.after.has(id));
  if (linked.length === 0) return <p className="quiet">{t('none')}</p>;
  const numbers = new Map(steps.map(({ id, number }) => [id, number]));
  const before = otherProjects(links.before, project.id);
  const after = otherProjects(links.after, project.id);
  return (
    <>
      <p>{t('sum', { before: before.length, after: after.length })}</p>
      <DefinitionList
        items={[
          { term: t('projectsBefore'), detail: projectNames(before) },
          { term: t('projectsAfter'), detail: projectNames(after) },
        ]}
      />
      <Table
        caption={t('caption')}
        columns={['step', 'before', 'after'].map((key) => ({ label: t(key), words: true }))}
        rows={linked.map(({ id, number, step }) => ({
          key: id,
          cells: [
            <span key="step">
              <span className="step-number">{number}</span> {step}
            </span>,
            <Ends key="before" steps={links.before.get(id) ?? []} from={project.id} numbers={numbers} />,
            <Ends key="after" steps={links.after.get(id) ?? []} from={project.id} numbers={numbers} />,
          ],
        }))}
      />
    </>
  );
}

const projectNames = (projects: readonly LinkedStep['project'][]) =>
  projects.length === 0 ? null : (
    <ul className="fact-lines">
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectName project={project} />
        </li>
      ))}
    </ul>
  );

interface EndsProps {
  steps: readonly LinkedStep[];
  from: string;
  /** Those of the project's own steps: two may have one name. */
  numbers: ReadonlyMap<string, number>;
}

function Ends({ steps, from, numbers }: EndsProps) {
  const t = useTranslations('project.links');
  if (steps.length === 0) return null;
  const when = ({ due, actualOn }: LinkedStep) => {
    if (actualOn !== null) return t('done', { date: dateWords(actualOn, { month: 'short' }) });
    if (due === null) return t('undated');
    return t('due', { date: dateWords(due, { month: 'short' }) });
  };
  return (
    <ul className="fact-lines">
      {steps.map((step) => (
        <li key={step.id}>
          {step.project.id !== from && step.project.code && (
            <span className="code">{step.project.code} </span>
          )}
          {numbers.has(step.id) && <span className="step-number">{numbers.get(step.id)} </span>}
          <Link href={`/projects/${step.project.id}#milestone-${step.id}`}>{step.step}</Link>
          <small className="small">{when(step)}</small>
        </li>
      ))}
    </ul>
  );
}
