import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { cached } from '@/lib/cache/cached';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { actionWork, briefWork, preparationWork } from './queries/meetings';
import { milestoneWork, statusWork } from './queries/projects';
import { workReader } from './queries/reader';
import { answerWork, proposalWork, textWork } from './queries/waiting';
import { inWorkOrder, type Work, type WorkItem } from './work-item';

/**
 * What a person owes and what waits for them, as of a day, in order (docs/domain.md#my-work), with how many rows long
 * kinds leave out. Empty for technical staff. The number of statements does not grow with the rows.
 */
export const workOf = cached('my-work', async (actor: Actor, today: CalendarDate): Promise<Work> => {
  const reader = await workReader(actor, today);
  if (reader === null) return { items: [], more: [] };
  const [long, waiting] = await Promise.all([
    Promise.all(
      [milestoneWork, actionWork, preparationWork, briefWork, statusWork].map((read) => read(reader)),
    ),
    Promise.all([proposalWork, textWork, answerWork].map((read) => read(reader))),
  ]);
  const items = [...long.flatMap((work) => work.items), ...waiting.flat()].sort(inWorkOrder);
  return { items, more: long.flatMap(({ more }) => more) };
});

/** The rows of {@link workOf}: what the page, the calendar and mail tell, by one rule. */
export async function myWork(actor: Actor, today: CalendarDate): Promise<readonly WorkItem[]> {
  return (await workOf(actor, today)).items;
}
