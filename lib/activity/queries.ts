import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { SubjectType } from '@/lib/audit/events';
import { countSince, entriesSince, eventsSince, type HistoryEntry } from '@/lib/audit/queries';
import { charterHead } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dayOf } from '@/lib/dates/clock';
import type { Deadline } from '@/lib/deadlines/deadline';
import { preparationKeys, recordedStep, stepWord } from '@/lib/meetings/preparation-steps';
import { type ChangedThing, changesByThing } from './changes-by-thing';

const pageSize = 25;
// After a long absence only the latest events are read, and the page says so.
const maxEvents = 2_000;
const maxShown = 5;
const maxCounted = 1_000;

/** A changed subject with its latest entries, at most five. */
export interface ThingChanges extends ChangedThing {
  entries: HistoryEntry[];
}

/**
 * One page of the subjects that others changed since an instant and the actor may read, the latest changed first.
 * `all` is false if there were too many events to read all of them.
 * @param requested the page number from 1; past the end it gives the last page
 */
export async function changesFor(actor: Actor, since: Date, requested: number) {
  const events = await eventsSince(actor, since, maxEvents);
  const all = changesByThing(events);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(requested, pages);
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
 * The number of others' changes since the actor's last visit, counted up to `most`, and the day on which that visit
 * ended, in the Charter's zone. Null during the first visit.
 */
export async function changesSinceLastVisit(
  actor: Actor,
): Promise<{ on: CalendarDate; count: number; most: number } | null> {
  const since = actor.lastVisitAt;
  if (since === undefined) return null;
  const { timeZone } = await charterHead();
  return {
    on: dayOf(since, timeZone.id),
    count: await countSince(actor, since, maxCounted),
    most: maxCounted,
  };
}

/** The ids of these subjects that others changed since the actor's last visit; none during the first. One query. */
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
 * The keys of the deadlines that others changed since the actor's last visit. Events of milestones are about their
 * project and name the milestone; a pasted table names none, so it marks all milestones of the project.
 */
export async function changedDeadlines(actor: Actor, deadlines: readonly Deadline[]): Promise<Set<string>> {
  const things = deadlines.map((deadline) => ({ deadline, thing: thingOf(deadline) }));
  const ids = [...new Set(things.flatMap(({ thing }) => thing?.id ?? []))];
  if (actor.lastVisitAt === undefined || ids.length === 0) return new Set();
  const types = ['project', 'action', 'proposal', 'meeting'];
  const entries = await entriesSince(actor, actor.lastVisitAt, { types, ids }, maxEvents);
  const changed = things.filter(({ thing }) =>
    entries.some((entry) => thing !== null && entry.subjectId === thing.id && concerns(entry, thing)),
  );
  return new Set(changed.map(({ deadline }) => deadline.key));
}

interface Thing {
  id: string;
  /** The `step` that an event about it names, one of these. */
  steps?: readonly string[];
}

function thingOf({ subject }: Deadline): Thing | null {
  switch (subject.kind) {
    case 'milestone':
      return { id: subject.milestone.project.id, steps: [subject.milestone.title] };
    case 'action':
      return { id: subject.action.id };
    case 'key':
      return { id: subject.proposal.id };
    case 'meeting':
      return { id: subject.meeting.id };
    case 'preparation':
      return {
        id: subject.meeting.id,
        steps: [...preparationKeys.map(stepWord), ...subject.open.map(recordedStep)],
      };
    case 'extension':
      return subject.id === null ? null : { id: subject.id };
    default:
      return null;
  }
}

function concerns({ type, values }: HistoryEntry, { steps }: Thing): boolean {
  if (steps === undefined) return true;
  return type === 'milestones.pasted' || steps.includes(String(values.step));
}
