import type { AgendaNames, Words } from '@/components/agenda/item-title';
import { reasonWords } from '@/components/agenda/reason-words';
import type { BriefFacts, FactProject } from '@/lib/agenda/briefs/brief-facts';
import { dateWords } from '@/lib/dates/date-words';

/** The facts of a brief in words, the same on screen, on paper and in the book. */
export interface FactsInWords {
  obligations: string[];
  projects: { name: string; own: boolean; statuses: string[]; milestones: string[] }[];
  moreProjects: string | null;
  decisions: string[];
  due: string[];
  isEmpty: boolean;
}

/** Says the facts of a brief. Lists that were cut end with the number of the others. */
export function factsInWords(facts: BriefFacts, names: AgendaNames, t: Words): FactsInWords {
  const more = (count: number) => (count > 0 ? [t('briefs.facts.more', { count })] : []);
  return {
    obligations: facts.obligations.map((reason) => reasonWords(reason, names, t).lead),
    projects: facts.projects.map((project) => ({
      name: [project.code, project.title].filter(Boolean).join(' '),
      own: project.own,
      statuses: project.statuses.map((status) => statusWords(status, t)),
      milestones: milestoneWords(project, t),
    })),
    moreProjects: more(facts.moreProjects)[0] ?? null,
    decisions: [
      ...facts.decisions.map((decision) => decisionWords(decision, t)),
      ...more(facts.moreDecisions),
    ],
    due: [...facts.due.map((falling) => dueWords(falling, names, t)), ...more(facts.moreDue)],
    isEmpty: [facts.obligations, facts.projects, facts.decisions, facts.due].every(
      (list) => list.length === 0,
    ),
  };
}

function statusWords({ party, status, line, on }: FactProject['statuses'][number], t: Words): string {
  if (status === null || on === null) {
    return t('briefs.facts.status', { party, status: t('projects.status.never').toLowerCase() });
  }
  const values = { party, status: t(`projects.status.${status}`).toLowerCase(), date: dateWords(on) };
  return line === '' ? t('briefs.facts.statusOn', values) : t('briefs.facts.statusWhy', { ...values, line });
}

function milestoneWords({ open, done }: FactProject, t: Words): string[] {
  const found = [
    ...(done === null ? [] : [t('briefs.facts.done', { title: done.title, date: dateWords(done.on) })]),
    ...open.map((due) => t('briefs.facts.due', { title: due.title, date: dateWords(due) })),
  ];
  return found.length === 0 ? [t('briefs.facts.noMilestones')] : found;
}

function decisionWords(decision: BriefFacts['decisions'][number], t: Words): string {
  const { meeting, series, number, text, state, became } = decision;
  const said =
    number === null
      ? t('briefs.facts.decisionUnnumbered', { meeting, text })
      : t('briefs.facts.decision', { meeting, number: `${series}${series && '-'}${number}`, text });
  const since = [t('briefs.facts.decisionState', { state }), became].filter(Boolean).join('. ');
  return `${said} (${since})`;
}

function dueWords(falling: BriefFacts['due'][number], names: AgendaNames, t: Words): string {
  const { title, code } = falling;
  const date = dateWords(falling);
  if (falling.what === 'action') {
    const owner = falling.owner === null ? t('briefs.facts.all') : names.party(falling.owner);
    return t('briefs.facts.action', { date, title, owner });
  }
  return code === ''
    ? t('briefs.facts.ownMilestone', { date, title })
    : t('briefs.facts.milestone', { date, title, code });
}
