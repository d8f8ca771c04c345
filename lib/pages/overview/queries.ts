import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { waitingForKeys } from '@/lib/agreements/proposals/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import { stripFacts } from '@/lib/compliance/strip-facts';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { isOfToday } from '@/lib/compliance/viewpoint';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dueNext } from '@/lib/deadlines/queries';
import { groupRows } from '@/lib/pages/group/queries';
import { statusCounts } from '@/lib/projects/status/queries';

/**
 * The overview. Verdicts are as of the given point; projects, deadlines and open proposals are of today only,
 * so `present` is null for any other day.
 */
export async function overview(actor: Actor, at: Viewpoint) {
  const [head, line, annual, groups, present] = await Promise.all([
    charterHead(),
    threeMonthVerdicts(actor, at),
    annualMeeting(actor, at),
    workingGroups(actor),
    isOfToday(at) ? presentState(actor, at.today) : null,
  ]);
  return { head, line, annual, groups, present, strip: stripFacts(line, annual) };
}

async function presentState(actor: Actor, today: CalendarDate) {
  const [groups, statuses, due, waiting, parties] = await Promise.all([
    groupRows(actor, today),
    statusCounts(actor, today),
    dueNext(actor, today, { group: null, limit: 5 }),
    waitingForKeys(actor),
    partiesFor(actor),
  ]);
  return { groups, statuses: { ...statuses, parties }, due, waiting };
}
