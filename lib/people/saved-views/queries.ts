import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { sameKey } from '@/lib/search/search-key';
import { maxViews, type ViewPlace } from './place';

/** A list's filters under a name, visible to their owner only. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
}

/** The person's views of a list, by name. */
export async function savedViews(actor: Actor, place: ViewPlace): Promise<SavedView[]> {
  if (actor.personId === null) return [];
  const views = await db().savedView.findMany({
    where: { personId: actor.personId, place },
    select: { id: true, name: true, query: true },
    take: maxViews,
  });
  const key = ({ name }: SavedView) => sameKey(name);
  return views.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
