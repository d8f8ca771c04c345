import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db, type Transaction } from '@/lib/db/client';
import { inOutcomeOrder, type KnownOutcome } from './outcome';
import { knownOutcomes, notWithdrawn } from './policy';

const select = {
  id: true,
  meetingId: true,
  itemId: true,
  groupCode: true,
  group: { select: { code: true, name: true, restricted: true } },
  kind: true,
  series: true,
  number: true,
  text: true,
  action: {
    select: {
      id: true,
      text: true,
      owner: true,
      dueOn: true,
      closedOn: true,
      decisionId: true,
      version: true,
    },
  },
  state: true,
  became: true,
  becameOn: true,
  enteredOn: true,
  version: true,
} as const;

const rowsOf = (tx: Transaction, where: object) =>
  tx.outcome.findMany({
    where,
    select,
    orderBy: [{ enteredAt: 'asc' }, { number: 'asc' }, { id: 'asc' }],
  });

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const dayOrNull = (day: string | null): CalendarDate | null => (day === null ? null : calendarDate(day));

function known({ action, ...row }: Row): KnownOutcome {
  const { text, version } = action ?? row;
  return {
    ...row,
    text,
    version,
    action: action && knownAction(action),
    becameOn: dayOrNull(row.becameOn),
    enteredOn: calendarDate(row.enteredOn),
  };
}

const knownAction = ({ id, owner, dueOn, closedOn, decisionId }: NonNullable<Row['action']>) => ({
  id,
  owner,
  dueOn: calendarDate(dueOn),
  closedOn: dayOrNull(closedOn),
  decisionId,
});

/** What came of a meeting as far as the actor may see it, in order of entry. The caller has found the meeting. */
async function outcomesIn(tx: Transaction, actor: Actor, meetingId: string): Promise<KnownOutcome[]> {
  return (await rowsOf(tx, { AND: [{ meetingId }, knownOutcomes(actor)] })).map(known);
}

/** All that came of a meeting, whoever asks: for drafting and freezing only. */
export async function everyOutcomeOf(tx: Transaction, meetingId: string): Promise<KnownOutcome[]> {
  return (await rowsOf(tx, { meetingId, ...notWithdrawn })).map(known);
}

/** What came of a meeting that a page has found, as it stands under an item. */
export const outcomesOf = async (actor: Actor, meetingId: string) =>
  inOutcomeOrder(await outcomesIn(db(), actor, meetingId));

/** The outcome as the actor may see it; null if there is none, it was withdrawn, or its group is closed to the actor. */
export async function findOutcome(tx: Transaction, actor: Actor, id: string): Promise<KnownOutcome | null> {
  const [row] = await rowsOf(tx, { AND: [{ id }, knownOutcomes(actor)] });
  return row === undefined ? null : known(row);
}
