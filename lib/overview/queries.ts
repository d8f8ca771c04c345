import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterHead } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries';
import { stripFacts } from '@/lib/compliance/strip-facts';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { dueNext } from '@/lib/deadlines/queries';
import { groupRows } from '@/lib/groups/queries';
import { waitingForKeys } from '@/lib/proposals/queries';
import { statusCounts } from '@/lib/statuses/queries';

/**
 * The state of implementation on one page. The verdicts look from the given point; the projects, what is due
 * next and what waits for a key are those of today.
 */
export async function overview(actor: Actor, at: Viewpoint) {
  const [head, line, annual, groups, statuses, due, waiting] = await Promise.all([
    charterHead(),
    threeMonthVerdicts(actor, at),
    annualMeeting(actor, at),
    groupRows(actor, at.today),
    statusCounts(actor, at.today),
    dueNext(actor, at.today, { group: null, limit: 5 }),
    waitingForKeys(actor),
  ]);
  return { head, line, annual, groups, statuses, due, waiting, strip: stripFacts(line, annual) };
}
