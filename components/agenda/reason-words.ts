import { codeInSentence } from '@/components/parties/party-in-sentence';
import { sayStored } from '@/i18n/translator';
import type { ShownReason } from '@/lib/agenda/reason';
import { dateWords } from '@/lib/dates/date-words';
import type { AgendaNames, Words } from './item-title';
import { type Listed, listedItems, lower, type ReasonOf, wholeList } from './reason-list';

/** Items named in a sentence. The others are counted, with a link to all of them. */
const maxNamed = 7;

/** A reason in words: a sentence, or the heading of a list and its lines. */
export interface ReasonWords {
  lead: string;
  /** The first seven lines. */
  items: string[];
  /** The other lines that the agenda itself names. */
  rest: string[];
  /** How many there are beyond the first seven, and the page that lists all; null if there are no more. */
  more: { count: number; href: string; name: string } | null;
}

/** The words of a reason. */
export function reasonWords(reason: ShownReason, names: AgendaNames, t: Words): ReasonWords {
  if (!isListed(reason)) return { lead: sentence(reason, names, t), items: [], rest: [], more: null };
  const items = listedItems(reason, names, t);
  const about = reason.group === null ? t('agreements.charter') : names.group(reason.group);
  const date = 'until' in reason ? dateWords(reason.until) : '';
  const lead = t(`agenda.reasons.${reason.kind}`, {
    about,
    date,
    ofGroup: reason.group === null ? 'no' : 'yes',
    none: items.length === 0 ? 'yes' : 'no',
  });
  const count = items.length - Math.min(items.length, maxNamed) + ('more' in reason ? reason.more : 0);
  return {
    lead,
    items: items.slice(0, maxNamed),
    rest: items.slice(maxNamed),
    more: count > 0 ? { count, ...wholeList(reason, names, t) } : null,
  };
}

const listing: readonly ShownReason['kind'][] = [
  'projects-behind',
  'positions-differ',
  'due-before-next',
  'open-actions',
  'open-decisions',
  'open-proposals',
  'asked-extensions',
  'candidates',
  'unserved',
] satisfies Listed['kind'][];

const isListed = (reason: ShownReason): reason is Listed => listing.includes(reason.kind);

function sentence(reason: Exclude<ShownReason, Listed>, names: AgendaNames, t: Words): string {
  switch (reason.kind) {
    case 'previous-meeting':
    case 'platform-meeting':
      return t(`agenda.reasons.${reason.kind}`, { title: reason.title, date: dateWords(reason.on) });
    case 'three-month':
      return threeMonthWords(reason, t);
    case 'annual-meeting':
      return annualWords(reason, t);
    case 'group-verdict':
      return verdictWords(reason, t);
    case 'not-established':
      return t('agenda.reasons.not-established', { list: reason.groups.map(names.group).join(', ') });
    case 'nothing-behind':
      return t('agenda.reasons.nothing-behind', { projects: reason.projects });
    case 'next-due':
      return t('agenda.reasons.next-due', { provision: reason.provision, date: dateWords(reason.on) });
    case 'host-in-turn':
      return t('agenda.reasons.host-in-turn', {
        party: codeInSentence(reason.party, names.party, t),
      });
    case 'deferred':
      return t('agenda.reasons.deferred', {
        meeting: reason.meeting,
        party: codeInSentence(reason.party, names.party, t),
        date: dateWords(reason.on),
        why: reason.why,
      });
    case 'restricted':
    case 'group-retired':
      return t(`agenda.reasons.${reason.kind}`, { about: names.group(reason.group) });
    default:
      return t(`agenda.reasons.${reason.kind}`);
  }
}

function threeMonthWords({ provision, asOf, dueOn, counts }: ReasonOf<'three-month'>, t: Words): string {
  const parts = Object.entries(counts).map(([state, count]) =>
    t('agenda.reasons.count', { count, state: lower(sayStored(t, 'compliance.groups', state)) }),
  );
  return t('agenda.reasons.three-month', {
    provision,
    asOf: dateWords(asOf),
    due: dateWords(dueOn),
    counts: parts.join(', '),
  });
}

function annualWords({ provision, asOf, state, on, dueOn }: ReasonOf<'annual-meeting'>, t: Words): string {
  return t('agenda.reasons.annual-meeting', {
    provision,
    asOf: dateWords(asOf),
    state: lower(sayStored(t, 'compliance.meeting.states', state)),
    dated: on === null ? 'no' : 'yes',
    on: on === null ? '' : dateWords(on),
    ends: dueOn === null ? 'no' : 'yes',
    due: dueOn === null ? '' : dateWords(dueOn),
  });
}

function verdictWords(reason: ReasonOf<'group-verdict'>, t: Words): string {
  const deliverable = ({ kind, days }: { kind: string; days: number }) =>
    sayStored(t, 'agenda.reasons.deliverable', kind, { days });
  return t('agenda.reasons.group-verdict', {
    asOf: dateWords(reason.asOf),
    state: lower(sayStored(t, 'compliance.groups', reason.state)),
    list: deliverable(reason.projectList),
    roadmap: deliverable(reason.roadmap),
    due: dueWords(reason, t),
  });
}

/** When both deliverables are due, in one phrase if it is the same day. */
function dueWords({ projectList, roadmap }: ReasonOf<'group-verdict'>, t: Words): string {
  const by = ({ dueOn, extended }: typeof projectList) =>
    t('agenda.reasons.due', { date: dateWords(dueOn), extended: extended ? 'yes' : 'no' });
  const [list, other] = [by(projectList), by(roadmap)];
  return list === other ? list : t('agenda.reasons.dueEach', { list, roadmap: other });
}
