import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterToday } from '@/lib/charter/queries';
import { actionsBefore } from '@/lib/meetings/actions/carry-over/queries';
import { mayEnterAction } from '@/lib/meetings/actions/policy';
import { actionsOfMeeting } from '@/lib/meetings/actions/queries';
import { doneSteps, type KnownMeeting, verdictOnMeeting } from '@/lib/meetings/queries';
import { mayPrepareMeeting } from './policy';

/** The work on a meeting: the verdict on its day, its preparation, its actions, and what the actor may do. */
export async function meetingWork(actor: Actor, meeting: KnownMeeting) {
  const { id, startsOn } = meeting;
  const today = await charterToday();
  const [done, actions, before, judged] = await Promise.all([
    doneSteps(actor, [id]),
    actionsOfMeeting(actor, id),
    isAhead(meeting) ? actionsBefore(actor, meeting, today) : null,
    verdictOnMeeting(actor, meeting),
  ]);
  const came = startsOn !== null && startsOn <= today;
  const enterAction = came && mayEnterAction(actor, meeting) ? `/actions/new?meeting=${id}` : null;
  const mayPrepare = mayPrepareMeeting(actor, meeting);
  return { ...judged, today, done, actions, before, enterAction, mayPrepare };
}

const isAhead = ({ state }: KnownMeeting) => state === 'planned' || state === 'postponed';
