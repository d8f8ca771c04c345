import { itemKind } from '@/lib/agenda/items/item-kind';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { DecisionState } from '@/lib/meetings/outcomes/outcome';
import type { PartKind } from '../minutes-text';
import type { DraftSentence, PlaceTime } from './draft-sentence';

/** A paragraph of a draft. Its `key` is stable, so that drafting again finds it. Without a sentence it is to be written. */
export interface DraftedPart {
  key: string;
  kind: PartKind;
  itemId: string | null;
  groupCode: string | null;
  partyCode: string | null;
  sentence: DraftSentence | null;
}

/** The tracker's state that minutes are drafted from: joint rows only, the same whoever drafts. */
export interface DraftFacts {
  day: CalendarDate;
  place: string;
  times: PlaceTime[];
  /** The items of the agenda in order. */
  items: readonly { id: string; sourceKey: string; groupCode: string | null }[];
  delegations: readonly {
    party: string;
    delegates: readonly {
      name: string;
      title: string;
      organisation: string;
      role: string;
      attended: boolean;
    }[];
  }[];
  /** The previous meeting of the same kind, or null. */
  previous: {
    title: string;
    on: CalendarDate;
    decisions: readonly {
      id: string;
      groupCode: string | null;
      label: string;
      text: string;
      state: DecisionState;
      became: string;
    }[];
    actions: readonly {
      id: string;
      groupCode: string | null;
      label: string;
      text: string;
      owner: string | null;
      dueOn: CalendarDate;
      closedOn: CalendarDate | null;
      disposition: string;
    }[];
  } | null;
  next: {
    planned: { on: CalendarDate; place: string; host: string | null } | null;
    dueBy: CalendarDate | null;
    host: string | null;
  };
}

/**
 * Drafts minutes from the agenda, the delegations and what was recorded (docs/domain.md#minutes): the heading, the
 * adoption of the agenda, what became of the previous meeting's decisions and actions, a paragraph to be written for
 * each other item, and the next meeting.
 */
export function draftMinutes(facts: DraftFacts): DraftedPart[] {
  const of = (kind: string) => facts.items.find(({ sourceKey }) => itemKind(sourceKey) === kind)?.id ?? null;
  const adoption = of('opening');
  const previous = of('previous');
  const next = of('next-meeting');
  const own = facts.items.filter(({ id }) => ![adoption, previous, next].includes(id));
  return [
    part('heading:held', 'heading', { sentence: { kind: 'held', ...heldOf(facts) } }),
    ...facts.delegations.map(delegationPart),
    ...(adoption === null
      ? []
      : [part('adoption', 'adoption', { itemId: adoption, sentence: { kind: 'adopted' } })]),
    ...previousParts(facts, previous),
    ...own.map(({ id, groupCode }) => part(`item:${id}`, 'agreed', { itemId: id, groupCode })),
    ...nextParts(facts, next),
  ];
}

const none = { itemId: null, groupCode: null, partyCode: null, sentence: null };

const part = (
  key: string,
  kind: PartKind,
  more: Partial<Omit<DraftedPart, 'key' | 'kind'>>,
): DraftedPart => ({
  ...none,
  ...more,
  key,
  kind,
});

const heldOf = ({ day, place, times }: DraftFacts) => ({ day, place, times });

function delegationPart({ party, delegates }: DraftFacts['delegations'][number]): DraftedPart {
  const came = delegates.filter(({ attended }) => attended);
  const people = (came.length > 0 ? came : delegates).map(({ name, title, organisation, role }) => ({
    name,
    title,
    organisation,
    head: role === 'head',
  }));
  const sentence = { kind: 'delegation' as const, party, attended: came.length > 0, people };
  return part(`heading:party:${party}`, 'heading', { partyCode: party, sentence });
}

function previousParts({ previous }: DraftFacts, itemId: string | null): DraftedPart[] {
  if (previous === null) {
    return itemId === null
      ? []
      : [part('previous:first', 'previous', { itemId, sentence: { kind: 'first-meeting' } })];
  }
  const { title, on, decisions, actions } = previous;
  const rows = [
    ...decisions.map(({ id, groupCode, ...decision }) =>
      part(`previous:${id}`, 'previous', {
        itemId,
        groupCode,
        sentence: { kind: 'decision', on, ...decision },
      }),
    ),
    ...actions.map(({ id, groupCode, ...action }) =>
      part(`previous:${id}`, 'previous', { itemId, groupCode, sentence: { kind: 'action', ...action } }),
    ),
  ];
  // restricted groups' rows are parts apart: the joint text reads the same with or without them
  if (rows.some(({ groupCode }) => groupCode === null)) return rows;
  const nothing: DraftSentence = { kind: 'nothing-previous', title, on };
  return [part('previous:none', 'previous', { itemId, sentence: nothing }), ...rows];
}

function nextParts({ next: { planned, dueBy, host } }: DraftFacts, itemId: string | null): DraftedPart[] {
  if (planned !== null)
    return [part('next', 'next', { itemId, sentence: { kind: 'next-planned', ...planned } })];
  if (dueBy === null && host === null) return itemId === null ? [] : [part('next', 'next', { itemId })];
  return [part('next', 'next', { itemId, sentence: { kind: 'next-due', on: dueBy, host } })];
}
