import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { SubjectType } from '@/lib/audit/events';
import { countSince, entriesSince, eventsSince, type HistoryEntry } from '@/lib/audit/queries';
import { charterHead } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayOf } from '@/lib/dates/clock';
import type { Deadline } from '@/lib/deadlines/deadline';
import { stepWord } from '@/lib/meetings/preparation-steps';
import { type ChangedThing, changesByThing } from './changes-by-thing';

const pageSize = 25;
// What a page can be read of: of a longer absence the latest are shown, and the page says so.
const maxEvents = 2_000;
const maxShown = 5;
const maxCounted = 1_000;

/** A thing that changed, and the latest of what happened to it. */
export interface ThingChanges extends ChangedThing {
  entries: HistoryEntry[];
}

/** One page of the things that changed since an instant, the latest changed first, of what the actor may read. */
export async function changesFor(actor: Actor, since: Date, asked: number) {
  const events = await eventsSince(actor, since, maxEvents);
  const all = changesByThing(events);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(asked, pages);
  const shown = all.slice((page - 1) * pageSize, page * pageSize);
  const [ids, types] = [shown.map(({ id }) => id), [...new Set(shown.map(({ type }) => type))]];
  const entries = await entriesSince(actor, since, { types, ids }, maxEvents);
  const things = shown.map((thing): ThingChanges => {
    const own = entries.filter(
      ({ subjectType, subjectId }) => subjectType === thing.type && subjectId === thing.id,
    );
    return { ...thing, entries: own.slice(0, maxShown) };
  });
  return { things, total: all.length, events: events.length, all: events.length < maxEvents, page, pages };
}

/**
 * How many changes there are since the actor's last visit, counted to `most`, and the day in the Charter's zone on
 * which that visit ended; null in the first visit.
 */
export async function changesSinceLastVisit(
  actor: Actor,
): Promise<{ on: CalendarDate; count: number; most: number } | null> {
  const since = actor.lastVisitAt;
  if (since === undefined) return null;
  const { timeZone } = await charterHead();
  return {
    on: dayOf(since, timeZone),
    count: await countSince(actor, since, maxCounted),
    most: maxCounted,
  };
}

/** The ids of those of these things that changed since the actor's last visit; none in the first. One query. */
export async function changedSince(
  actor: Actor,
  type: SubjectType,
  things: readonly { id: string }[],
): Promise<Set<string>> {
  if (actor.lastVisitAt === undefined || things.length === 0) return new Set();
  const ids = things.map(({ id }) => id);
  const entries = await entriesSince(actor, actor.lastVisitAt, { types: [type], ids }, maxEvents);
  return new Set(entries.map(({ subjectId }) => subjectId));
}

/**
 * The keys of those deadlines that changed since the actor's last visit. A step of a roadmap is told of by its
 * project, with its name: where the record does not name the step, each of that project's counts as changed.
 */
export async function changedDeadlines(actor: Actor, deadlines: readonly Deadline[]): Promise<Set<string>> {
  const things = deadlines.map((deadline) => ({ deadline, thing: thingOf(deadline) }));
  const ids = [...new Set(things.flatMap(({ thing }) => thing?.id ?? []))];
  if (actor.lastVisitAt === undefined || ids.length === 0) return new Set();
  const types = ['project', 'action', 'proposal', 'meeting'];
  const entries = await entriesSince(actor, actor.lastVisitAt, { types, ids }, maxEvents);
  const changed = things.filter(({ thing }) =>
    entries.some((entry) => thing !== null && entry.subjectId === thing.id && tellsOf(entry, thing)),
  );
  return new Set(changed.map(({ deadline }) => deadline.key));
}

interface Thing {
  id: string;
  step?: string;
}

function thingOf({ subject }: Deadline): Thing | null {
  switch (subject.kind) {
    case 'milestone':
      return { id: subject.milestone.project.id, step: subject.milestone.step };
    case 'action':
      return { id: subject.action.id };
    case 'key':
      return { id: subject.proposal.id };
    case 'meeting':
      return { id: subject.meeting.id };
    case 'preparation':
      return { id: subject.meeting.id, step: stepWord(subject.step) };
    case 'extension':
      return subject.id === null ? null : { id: subject.id };
    default:
      return null;
  }
}

function tellsOf({ type, values }: HistoryEntry, { step }: Thing): boolean {
  if (step === undefined) return true;
  return type === 'milestones.pasted' || values.step === step;
}
