import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import type { SideOwner } from '@/lib/meetings/actions/action-side';
import { knownActions, mayChangeAction, mayEnterAction } from '@/lib/meetings/actions/policy';
import type { TypedOwner } from '@/lib/meetings/actions/schema';
import { knownMeetings } from '@/lib/meetings/policy';
import { invalid, type Refusal } from '@/lib/refusal';

// More than one Party's bodies that act on a charter; a further one is entered by name.
const maxOffered = 300;

/**
 * Whom a form offers as the owner for each Party: its joint organisations, and of the actor's own Party the people
 * who can sign in.
 */
export async function offeredOwners(actor: Actor) {
  const own = partyOf(actor);
  const [organisations, people] = await Promise.all([
    db().organisation.findMany({
      where: { privateTo: null, restrictedGroup: null },
      select: { id: true, name: true, home: true },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: maxOffered,
    }),
    own === null
      ? []
      : db().person.findMany({
          where: { partyCode: own, disabledAt: null },
          select: { id: true, name: true },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
  ]);
  return (party: string) => ({
    organisations: organisations.filter(({ home }) => home === party),
    people: party === own ? people : [],
  });
}

type PresentOwner = Pick<SideOwner, 'organisationId' | 'personId'>;

/**
 * Who acts for a Party, from what was chosen or typed; null for nobody. An organisation is a joint one of that Party, a
 * person one of the actor's own Party. Whoever acts at present may stay, whoever saves.
 */
export async function namedOwner(
  tx: Transaction,
  actor: Actor,
  party: string,
  { who, name }: TypedOwner,
  present: PresentOwner | null,
): Promise<SideOwner | null | Refusal> {
  if (who === '') return name === '' ? null : { organisationId: null, personId: null, name };
  if (name !== '') return invalid('owner-twice', `owners.${party}.name`);
  const [kind, id = ''] = who.split(':');
  const unknown = invalid('unknown-choice', `owners.${party}.who`);
  if (kind === 'organisation') {
    const joint =
      present?.organisationId === id ? {} : { home: party, privateTo: null, restrictedGroup: null };
    const found = await tx.organisation.findFirst({ where: { id, ...joint }, select: { id: true } });
    return found ? { organisationId: id, personId: null, name: '' } : unknown;
  }
  const own = present?.personId === id ? {} : { partyCode: partyOf(actor) ?? '', disabledAt: null };
  const found = await tx.person.findFirst({ where: { id, ...own }, select: { partyCode: true } });
  return kind === 'person' && found?.partyCode === party
    ? { organisationId: null, personId: id, name: '' }
    : unknown;
}

/** The 50 latest meetings, up to today, that the actor may enter an action for. */
export async function actionMeetings(actor: Actor, today: CalendarDate) {
  const rows = await db().meeting.findMany({
    where: { AND: [knownMeetings(actor), { state: { in: ['planned', 'held'] }, startsOn: { lte: today } }] },
    select: { id: true, title: true, startsOn: true, groupCode: true },
    orderBy: [{ startsOn: 'desc' }, { startTime: 'desc' }],
    take: 50,
  });
  return rows
    .filter((meeting) => mayEnterAction(actor, meeting))
    .map(({ startsOn, ...row }) => ({ ...row, startsOn: calendarDate(startsOn) }));
}

/** The groups that the actor may enter an action for. */
export async function actionGroups(actor: Actor): Promise<{ code: string; name: string }[]> {
  const groups = await workingGroups(actor);
  return groups.filter(({ enterable }) => enterable).map(({ code, name }) => ({ code, name }));
}

/** The 100 latest meetings that have an action which the actor may see. */
export async function meetingsWithActions(
  actor: Actor,
): Promise<{ id: string; title: string; startsOn: CalendarDate }[]> {
  const rows = await db().meeting.findMany({
    where: { AND: [knownMeetings(actor), { actions: { some: knownActions(actor) } }] },
    select: { id: true, title: true, startsOn: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map(({ startsOn, ...row }) => ({ ...row, startsOn: calendarDate(startsOn) }));
}

/** The decisions of the meetings that the actor may enter an action for, latest meeting first. */
export async function offeredDecisions(actor: Actor, meetingIds: readonly string[]) {
  const rows = await db().outcome.findMany({
    where: {
      kind: 'decision',
      meetingId: { in: [...meetingIds] },
      AND: [knownActions(actor), { meeting: knownMeetings(actor) }],
    },
    select: { id: true, meetingId: true, number: true, series: true, text: true, groupCode: true },
    orderBy: [{ series: 'asc' }, { number: 'asc' }],
    take: 200,
  });
  return rows.filter((row) => mayChangeAction(actor, row));
}
