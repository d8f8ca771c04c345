import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { reasonsOf } from '@/lib/agenda/reason';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { clockSpan } from '@/lib/dates/clock-span';
import { clockAt } from '@/lib/dates/wall-clock';
import { db, type Transaction } from '@/lib/db/client';
import { decisionLabel } from '@/lib/meetings/outcomes/outcome';
import { onAgenda } from '@/lib/meetings/outcomes/policy';
import { everyOutcomeOf } from '@/lib/meetings/outcomes/queries';
import { findMeeting, type KnownMeeting } from '@/lib/meetings/queries';
import { type MinutesPart, partOf, partSelect } from '../queries';
import type { DraftFacts } from './draft-minutes';

/** A paragraph and its meeting, or null if the actor may not see them. */
export async function findPart(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ meeting: KnownMeeting; group: MinutesPart['group']; part: MinutesPart } | null> {
  const row = await tx.minutesPart.findFirst({
    where: { AND: [{ id }, { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] }] },
    select: { ...partSelect, meetingId: true },
  });
  const meeting = row && (await findMeeting(tx, actor, row.meetingId));
  if (row === null || meeting === null) return null;
  const { meetingId: _, ...part } = partOf(row);
  return { meeting, group: part.group, part };
}

/** {@link findPart} for a page. */
export const partForActor = (actor: Actor, id: string) => findPart(db(), actor, id);

/** The facts to draft the minutes of a meeting with a day from: joint rows, the same whoever drafts. */
export async function draftFacts(meeting: KnownMeeting, day: CalendarDate): Promise<DraftFacts> {
  const [parties, items, delegations, previous, planned] = await Promise.all([
    db().party.findMany({ orderBy: { position: 'asc' }, select: { capital: true, timeZone: true } }),
    db().agendaItem.findMany({
      where: { meetingId: meeting.id, ...onAgenda },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, sourceKey: true, groupCode: true, reasons: true },
    }),
    db().delegation.findMany({
      where: { meetingId: meeting.id, privateTo: null },
      orderBy: { party: { position: 'asc' } },
      select: {
        partyCode: true,
        delegates: {
          orderBy: [{ role: 'asc' }, { name: 'asc' }],
          select: { name: true, title: true, organisation: true, role: true, attended: true },
        },
      },
    }),
    previousMeeting(meeting, day),
    nextPlanned(meeting, day),
  ]);
  const reasons = items.flatMap(({ reasons: stored }) => reasonsOf(stored));
  return {
    day,
    place: meeting.place,
    times: parties.map(({ capital, timeZone }) => placeTime(meeting, day, capital, timeZone)),
    items: items.map(({ reasons: _, ...item }) => item),
    delegations: delegations
      .filter(({ delegates }) => delegates.length > 0)
      .map(({ partyCode, delegates }) => ({ party: partyCode, delegates })),
    previous,
    next: {
      planned,
      dueBy: reasons.find((reason) => reason.kind === 'next-due')?.on ?? null,
      host: reasons.find((reason) => reason.kind === 'host-in-turn')?.party ?? null,
    },
  };
}

function placeTime(meeting: KnownMeeting, day: CalendarDate, place: string, timeZone: string) {
  const { start, end } = clockSpan({ ...meeting, startsOn: day });
  const from = clockAt(start, timeZone);
  return { place, on: from.date, from: from.time, to: clockAt(end, timeZone).time };
}

const sameKind = ({ id, kind, groupCode }: KnownMeeting) => ({ kind, groupCode, id: { not: id } });

/** The latest meeting of this kind that was held before, with its decisions and actions. */
async function previousMeeting(meeting: KnownMeeting, day: CalendarDate): Promise<DraftFacts['previous']> {
  const row = await db().meeting.findFirst({
    where: { ...sameKind(meeting), state: 'held', startsOn: { lt: day } },
    orderBy: { startsOn: 'desc' },
    select: { id: true, title: true, startsOn: true },
  });
  if (row === null) return null;
  const [outcomes, actions] = await Promise.all([
    everyOutcomeOf(db(), row.id),
    db().action.findMany({
      where: { meetingId: row.id },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        groupCode: true,
        series: true,
        number: true,
        text: true,
        owner: true,
        dueOn: true,
        closedOn: true,
        disposition: true,
      },
    }),
  ]);
  return {
    title: row.title,
    on: calendarDate(row.startsOn),
    decisions: outcomes
      .filter(({ kind }) => kind === 'decision')
      .map(({ id, groupCode, text, state, became, ...decision }) => ({
        id,
        groupCode,
        text,
        state,
        became,
        label: decisionLabel(decision),
      })),
    actions: actions.map(({ series, number, dueOn, closedOn, ...action }) => ({
      ...action,
      label: decisionLabel({ series, number }),
      dueOn: calendarDate(dueOn),
      closedOn: closedOn === null ? null : calendarDate(closedOn),
    })),
  };
}

/** The first meeting of this kind that is planned for a later day. */
async function nextPlanned(meeting: KnownMeeting, day: CalendarDate): Promise<DraftFacts['next']['planned']> {
  const row = await db().meeting.findFirst({
    where: { ...sameKind(meeting), state: 'planned', startsOn: { gt: day } },
    orderBy: { startsOn: 'asc' },
    select: { startsOn: true, place: true, hostParty: true },
  });
  return row && { on: calendarDate(row.startsOn), place: row.place, host: row.hostParty };
}
