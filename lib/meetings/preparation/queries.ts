import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterToday } from '@/lib/charter/queries';
import { mayEnterAction } from '@/lib/meetings/actions/policy';
import { actionsOfMeeting } from '@/lib/meetings/actions/queries';
import { doneSteps, type KnownMeeting, verdictOnMeeting } from '@/lib/meetings/queries';
import { mayPrepareMeeting } from './policy';

/**
 * The work on a meeting: how its day is judged, what of its preparation is done, what it asked for, and what the
 * reader may add.
 */
export async function meetingWork(actor: Actor, meeting: KnownMeeting) {
  const { id, startsOn } = meeting;
  const [today, done, actions, judged] = await Promise.all([
    charterToday(),
    doneSteps(actor, [id]),
    actionsOfMeeting(actor, id),
    verdictOnMeeting(actor, meeting),
  ]);
  const came = startsOn !== null && startsOn <= today;
  const enterAction = came && mayEnterAction(actor, meeting) ? `/actions/new?meeting=${id}` : null;
  return { ...judged, today, done, actions, enterAction, mayPrepare: mayPrepareMeeting(actor, meeting) };
}
