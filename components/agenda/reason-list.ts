import { codeInSentence, codesInSentence } from '@/components/parties/party-in-sentence';
import { sayStored } from '@/i18n/translator';
import type { ShownReason } from '@/lib/agenda/reason';
import { dateWords } from '@/lib/dates/date-words';
import { deadlineAddress, readDeadlineFilters } from '@/lib/deadlines/filters';
import { decisionAddress, readDecisionFilters } from '@/lib/meetings/decisions/filters';
import { filterAddress, readFilters } from '@/lib/projects/browse/filters';
import type { AgendaNames, Words } from './item-title';

export type ReasonOf<Kind extends ShownReason['kind']> = Extract<ShownReason, { kind: Kind }>;

/** The reasons with a list. */
export type Listed = ReasonOf<
  | 'projects-behind'
  | 'positions-differ'
  | 'due-before-next'
  | 'open-actions'
  | 'open-decisions'
  | 'open-proposals'
  | 'asked-extensions'
  | 'candidates'
  | 'unserved'
>;

/** The lines of a reason's list. */
export function listedItems(reason: Listed, names: AgendaNames, t: Words): string[] {
  switch (reason.kind) {
    case 'projects-behind':
      return reason.projects.map((project) => behindWords(project, names, t));
    case 'positions-differ':
    case 'candidates':
      return reason.projects.map(({ code, title }) => `${code} ${title}`);
    case 'unserved':
      return reason.provisions.map(({ code, title }) => `${code} ${title}`);
    case 'due-before-next':
      return reason.steps.map(({ code, step: milestone, on, precision }) =>
        t('agenda.reasons.step', { code, step: milestone, date: dateWords({ on, precision }) }),
      );
    case 'asked-extensions':
      return reason.asked.map(({ deliverables, until, proposedBy }) =>
        t('agenda.reasons.extension', {
          deliverables: deliverables
            .map((each) => lower(sayStored(t, 'agreements.deliverables', each)))
            .join(', '),
          date: dateWords(until),
          party: codeInSentence(proposedBy, names.party, t),
        }),
      );
    case 'open-actions':
      return reason.actions.map(({ text, owner, on }) =>
        t('agenda.reasons.action', {
          text,
          date: dateWords(on),
          owner: owner === null ? t('agenda.reasons.allParties') : names.party(owner),
        }),
      );
    case 'open-decisions':
      return reason.decisions.map(({ code, text }) => `${code} ${text}`.trim());
    case 'open-proposals':
      return reason.proposals.map(({ kind, version, proposedBy, proposedOn }) =>
        t('agenda.reasons.proposal', {
          kind: lower(sayStored(t, 'agreements.kinds', kind)),
          version: String(version),
          party: codeInSentence(proposedBy, names.party, t),
          date: dateWords(proposedOn),
        }),
      );
  }
}

function behindWords(
  project: ReasonOf<'projects-behind'>['projects'][number],
  names: AgendaNames,
  t: Words,
): string {
  const { code, title, overdue, offTrack } = project;
  const why = [
    ...(overdue ? [t('agenda.reasons.overdue', { step: overdue.step, date: dateWords(overdue) })] : []),
    ...(offTrack.length > 0
      ? [t('agenda.reasons.off-track', { parties: codesInSentence(offTrack, names.party, t) })]
      : []),
  ];
  return `${code} ${title} (${why.join(', ')})`;
}

type ListPage = 'projects' | 'deadlines' | 'actions' | 'decisions' | 'agreements' | 'coverage';

/** The address and name of the page with the whole list. */
export function wholeList(reason: Listed, names: AgendaNames, t: Words): { href: string; name: string } {
  const { group } = reason;
  const name = (page: ListPage) =>
    t(`agenda.reasons.where.${page}`, { about: group === null ? 'none' : names.group(group) });
  const projects = (narrowed: Record<string, string | string[]>) =>
    filterAddress(readFilters({ ...(group === null ? {} : { group }), ...narrowed }));
  switch (reason.kind) {
    case 'projects-behind':
      return { href: projects({ sort: 'next' }), name: name('projects') };
    case 'positions-differ':
      return { href: projects({ status: 'differ' }), name: name('projects') };
    case 'candidates':
      return { href: projects({ stage: ['candidate', 'proposed'], list: 'none' }), name: name('projects') };
    case 'due-before-next':
      return {
        href: deadlineAddress({ ...readDeadlineFilters({}), group, kind: 'milestone' }),
        name: name('deadlines'),
      };
    case 'open-actions':
      return { href: group === null ? '/actions' : `/actions?group=${group}`, name: name('actions') };
    case 'open-decisions':
      return {
        href: decisionAddress({ ...readDecisionFilters({}), state: 'open', group }),
        name: name('decisions'),
      };
    case 'open-proposals':
    case 'asked-extensions':
      return { href: '/agreements', name: name('agreements') };
    case 'unserved':
      return { href: '/charter/coverage', name: name('coverage') };
  }
}

/** A state's word for use inside a sentence. */
export const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
