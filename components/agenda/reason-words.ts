import type { ShownReason } from '@/lib/agenda/reason';
import { dateWords } from '@/lib/dates/date-words';
import type { AgendaNames, Words } from './item-title';

type ReasonOf<Kind extends ShownReason['kind']> = Extract<ShownReason, { kind: Kind }>;

/** Why an item stands on the agenda, in one sentence. */
export function reasonWords(reason: ShownReason, names: AgendaNames, t: Words): string {
  const say = (values: Record<string, string | number> = {}) => t(`agenda.reasons.${reason.kind}`, values);
  switch (reason.kind) {
    case 'previous-meeting':
    case 'platform-meeting':
      return say({ title: reason.title, date: dateWords(reason.on) });
    case 'three-month':
      return threeMonthWords(reason, t);
    case 'annual-meeting':
      return annualWords(reason, t);
    case 'group-verdict':
      return verdictWords(reason, t);
    case 'not-established':
      return say({ list: reason.groups.map(names.group).join(', ') });
    case 'nothing-behind':
      return say({ projects: reason.projects });
    case 'next-due':
      return say({ provision: reason.provision, date: dateWords(reason.on) });
    case 'host-in-turn':
      return say({ party: names.party(reason.party) });
    case 'due-before-next':
      return say({ date: dateWords(reason.until), list: listWords(reason, names, t) });
    case 'restricted':
      return say({ about: names.group(reason.group) });
    case 'projects-behind':
    case 'positions-differ':
    case 'open-actions':
    case 'open-proposals':
    case 'asked-extensions':
    case 'candidates':
    case 'unserved': {
      const about = reason.group === null ? t('agreements.charter') : names.group(reason.group);
      return say({ about, list: listWords(reason, names, t) || t('agenda.reasons.none') });
    }
    default:
      return say();
  }
}

function threeMonthWords({ provision, asOf, dueOn, counts }: ReasonOf<'three-month'>, t: Words): string {
  const said = Object.entries(counts).map(([state, count]) =>
    t('agenda.reasons.count', { count, state: lower(t(`compliance.groups.${state}`)) }),
  );
  return t('agenda.reasons.three-month', {
    ...{ provision, asOf: dateWords(asOf), due: dateWords(dueOn), counts: said.join(', ') },
  });
}

function annualWords({ provision, asOf, state, on, dueOn }: ReasonOf<'annual-meeting'>, t: Words): string {
  return t('agenda.reasons.annual-meeting', {
    provision,
    asOf: dateWords(asOf),
    state: lower(t(`compliance.meeting.states.${state}`)),
    dated: on === null ? 'no' : 'yes',
    on: on === null ? '' : dateWords(on),
    ends: dueOn === null ? 'no' : 'yes',
    due: dueOn === null ? '' : dateWords(dueOn),
  });
}

function verdictWords(reason: ReasonOf<'group-verdict'>, t: Words): string {
  const deliverable = ({ kind, days }: { kind: string; days: number }) =>
    t(`agenda.reasons.deliverable.${kind}`, { days });
  return t('agenda.reasons.group-verdict', {
    asOf: dateWords(reason.asOf),
    state: lower(t(`compliance.groups.${reason.state}`)),
    list: deliverable(reason.projectList),
    roadmap: deliverable(reason.roadmap),
    due: dateWords(reason.dueOn),
  });
}

type Listed = ReasonOf<
  | 'projects-behind'
  | 'positions-differ'
  | 'due-before-next'
  | 'open-actions'
  | 'open-proposals'
  | 'asked-extensions'
  | 'candidates'
  | 'unserved'
>;

/** What a reason lists, one after the other, and how many more there are. */
function listWords(reason: Listed, names: AgendaNames, t: Words): string {
  const list = itemsOf(reason, names, t).join('; ');
  const more = 'more' in reason ? reason.more : 0;
  return more > 0 ? t('agenda.reasons.more', { list, more }) : list;
}

function itemsOf(reason: Listed, names: AgendaNames, t: Words): string[] {
  switch (reason.kind) {
    case 'projects-behind':
      return reason.projects.map((project) => behindWords(project, t));
    case 'positions-differ':
    case 'candidates':
      return reason.projects.map(({ code, title }) => `${code} ${title}`);
    case 'unserved':
      return reason.provisions.map(({ code, title }) => `${code} ${title}`);
    case 'due-before-next':
      return reason.steps.map(({ code, step, on }) =>
        t('agenda.reasons.step', { code, step, date: dateWords(on) }),
      );
    case 'asked-extensions':
      return reason.asked.map(({ deliverables, until, proposedBy }) =>
        t('agenda.reasons.extension', {
          deliverables: deliverables.map((each) => lower(t(`agreements.deliverables.${each}`))).join(', '),
          date: dateWords(until),
          party: names.party(proposedBy),
        }),
      );
    case 'open-actions':
      return reason.actions.map(({ text, owner, on }) =>
        t('agenda.reasons.action', {
          ...{ text, date: dateWords(on) },
          owner: owner === null ? t('agenda.reasons.allParties') : names.party(owner),
        }),
      );
    case 'open-proposals':
      return reason.proposals.map(({ kind, version, proposedBy, proposedOn }) =>
        t('agenda.reasons.proposal', {
          ...{ kind: lower(t(`agreements.kinds.${kind}`)), version },
          ...{ party: names.party(proposedBy), date: dateWords(proposedOn) },
        }),
      );
  }
}

function behindWords(project: ReasonOf<'projects-behind'>['projects'][number], t: Words): string {
  const { code, title, overdue, offTrack } = project;
  const why = [
    ...(overdue ? [t('agenda.reasons.overdue', { step: overdue.step, date: dateWords(overdue.on) })] : []),
    ...(offTrack.length > 0 ? [t('agenda.reasons.off-track', { parties: offTrack.join(', ') })] : []),
  ];
  return `${code} ${title} (${why.join(', ')})`;
}

/** A state's word within a sentence. */
const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
