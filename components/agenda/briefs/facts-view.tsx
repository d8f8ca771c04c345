import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { Table } from '@/components/ui/table';
import { Badge, Note } from '@/components/ui/text';
import type { BriefFacts } from '@/lib/agenda/briefs/brief-facts';
import { FactLines } from './fact-lines';
import { factsInWords } from './fact-words';

interface FactsViewProps {
  facts: BriefFacts;
  names: AgendaNames;
}

/** What the tracker fills into a brief: the Charter's deadlines, projects with their state, earlier decisions, what falls due. */
export function FactsView({ facts, names }: FactsViewProps) {
  const t = useTranslations();
  const { obligations, projects, moreProjects, decisions, due, isEmpty } = factsInWords(facts, names, t);
  if (isEmpty) return <p>{t('briefs.facts.none')}</p>;
  return (
    <>
      {obligations.length > 0 && <FactList title={t('briefs.facts.obligations')} lines={obligations} />}
      {projects.length > 0 && (
        <>
          <h3 className="mt-head mb-3">{t('briefs.facts.projects')}</h3>
          <Table
            caption={t('briefs.facts.projects')}
            columns={[
              { label: t('briefs.facts.project'), words: true },
              { label: t('briefs.facts.statuses'), words: true },
              { label: t('briefs.facts.milestones'), words: true },
            ]}
            rows={projects.map(({ name, own, statuses, milestones }) => ({
              key: name,
              cells: [
                <span key="name">
                  {name} {own && <Badge>{t('briefs.facts.own')}</Badge>}
                </span>,
                <FactLines key="statuses" lines={statuses} />,
                <FactLines key="milestones" lines={milestones} />,
              ],
            }))}
          />
          {moreProjects && <Note>{moreProjects}</Note>}
        </>
      )}
      {decisions.length > 0 && <FactList title={t('briefs.facts.decisions')} lines={decisions} />}
      {due.length > 0 && <FactList title={t('briefs.facts.falling')} lines={due} />}
    </>
  );
}

function FactList({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3 className="mt-head mb-3">{title}</h3>
      <ul className="max-w-measure pl-7 *:py-0.75">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
