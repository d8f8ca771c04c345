import 'server-only';
import { personalCommand } from '@/lib/command';
import type { Transaction } from '@/lib/db/client';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { sameKey } from '@/lib/search/search-key';
import { maxViews } from './place';
import { removeViewSchema, renameViewSchema, saveViewSchema } from './schema';

/** Saves a list's filters under a name, visible to this person only. */
export const saveView = personalCommand({
  name: 'view.save',
  schema: saveViewSchema,
  run: async ({ tx, personId, input }) => {
    const others = await viewsOf(tx, personId, input.place);
    if (others.length >= maxViews) return refused(invalid('too-many-views', 'name', { max: maxViews }));
    const refusal = taken(others, input.name);
    if (refusal) return refused(refusal);
    const { place, query } = input;
    await tx.savedView.create({ data: { personId, ...input } });
    return accepted({ place, query });
  },
});

export const renameView = personalCommand({
  name: 'view.rename',
  schema: renameViewSchema,
  run: async ({ tx, personId, input: { id, name } }) => {
    const view = await ownView(tx, personId, id);
    if (view === null) return refused({ kind: 'not-found' });
    const others = await viewsOf(tx, personId, view.place);
    const refusal = taken(
      others.filter((other) => other.id !== id),
      name,
    );
    if (refusal) return refused(refusal);
    await tx.savedView.update({ where: { id }, data: { name } });
    return accepted({ place: view.place });
  },
});

export const removeView = personalCommand({
  name: 'view.remove',
  schema: removeViewSchema,
  run: async ({ tx, personId, input: { id } }) => {
    const view = await ownView(tx, personId, id);
    if (view === null) return refused({ kind: 'not-found' });
    await tx.savedView.delete({ where: { id } });
    return accepted({ place: view.place });
  },
});

/** The person's own view, or null: another person's is not found. */
function ownView(tx: Transaction, personId: string, id: string) {
  return tx.savedView.findFirst({ where: { id, personId }, select: { place: true } });
}

function viewsOf(tx: Transaction, personId: string, place: string) {
  return tx.savedView.findMany({
    where: { personId, place },
    select: { id: true, name: true },
    take: maxViews,
  });
}

/** Refuses a name that another view of the list has. */
function taken(others: readonly { name: string }[], name: string): Refusal | null {
  return others.some((other) => sameKey(other.name) === sameKey(name))
    ? invalid('view-name-taken', 'name')
    : null;
}
