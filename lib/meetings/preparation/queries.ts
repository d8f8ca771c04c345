import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { charterToday } from '@/lib/charter/queries';
import { db } from '@/lib/db/client';
import { actionsBefore } from '@/lib/meetings/actions/carry-over/queries';
import { mayEnterAction } from '@/lib/meetings/actions/policy';
import { actionsOfMeeting } from '@/lib/meetings/actions/queries';
import { furtherDays } from '@/lib/meetings/days/queries';
import { ownPeople } from '@/lib/meetings/delegations/queries';
import { stepsOf } from '@/lib/meetings/preparation-steps';
import { doneSteps, type KnownMeeting, ownStepsOf, verdictOnMeeting } from '@/lib/meetings/queries';
import { mayPrepareMeeting } from './policy';

/** The work on a meeting: the verdict on its day, its preparation, its actions, and what the actor may do. */
export async function meetingWork(actor: Actor, meeting: KnownMeeting) {
  const { id, startsOn } = meeting;
  const today = await charterToday();
  const [done, own, assignees, actions, before, judged] = await Promise.all([
    doneSteps(actor, [id]),
    ownStepsOf(actor, [id]),
    assigneesOf(actor, id),
    actionsOfMeeting(actor, id),
    isAhead(meeting) ? actionsBefore(actor, meeting, today) : null,
    verdictOnMeeting(actor, meeting),
  ]);
  const came = startsOn !== null && startsOn <= today;
  const enterAction = came && mayEnterAction(actor, meeting) ? `/actions/new?meeting=${id}` : null;
  const plan = stepsOf(meeting, own);
  return {
    ...judged,
    today,
    plan,
    done,
    assignees,
    actions,
    before,
    enterAction,
    mayPrepare: mayPrepareMeeting(actor, meeting),
  };
}

/** How many open preparation steps and further days move along when the meeting gets another day. */
export async function whatMoves(actor: Actor, meeting: KnownMeeting) {
  const [own, done, days] = await Promise.all([
    ownStepsOf(actor, [meeting.id]),
    doneSteps(actor, [meeting.id]),
    furtherDays(meeting.id),
  ]);
  const isDone = new Set(done.map(({ step }) => step));
  const open = stepsOf(meeting, own).filter(({ key }) => !isDone.has(key));
  return { steps: open.length, days: days.length };
}

/** Whom the actor's own side put on the steps of a meeting, by the step's key; the other side's are nobody else's. */
export async function assigneesOf(actor: Actor, meetingId: string): Promise<Map<string, string>> {
  const party = partyOf(actor);
  if (party === null) return new Map();
  const rows = await db().stepAssignee.findMany({
    where: { meetingId, partyCode: party },
    select: { step: true, name: true },
  });
  return new Map(rows.map(({ step, name }) => [step, name]));
}

/** What the page of one step shows; null if the meeting has no such step. */
export async function stepPage(actor: Actor, meeting: KnownMeeting, key: string) {
  const { id } = meeting;
  const [own, done, assignees, people] = await Promise.all([
    ownStepsOf(actor, [id]),
    doneSteps(actor, [id]),
    db().stepAssignee.findMany({
      where: { meetingId: id, step: key, partyCode: partyOf(actor) ?? '' },
      select: { personId: true, name: true },
    }),
    ownPeople(partyOf(actor) ?? ''),
  ]);
  const step = stepsOf(meeting, own).find((each) => each.key === key);
  if (step === undefined) return null;
  const before = done.find((each) => each.step === key) ?? null;
  return { step, before, assignee: assignees[0] ?? null, people };
}

const isAhead = ({ state }: KnownMeeting) => state === 'planned' || state === 'postponed';
