import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { knownProjects } from '@/lib/projects/policy';
import { folded } from '@/lib/search/search-key';
import { cleanLine } from '@/lib/text';

// the longest chain of merges that is followed
const maxMerges = 20;

/** A merged project that was searched for by its code, and its survivor if the reader may see it. */
export interface MergedByCode extends Name {
  became: Name | null;
}

interface Name {
  id: string;
  code: string | null;
  title: string;
}

/**
 * The merged project with this code, in any case, if the actor may see it: a code is kept for life
 * (docs/domain.md#codes). Follows chains of merges to the surviving project.
 */
export async function mergedByCode(actor: Actor, q: string): Promise<MergedByCode | null> {
  const code = cleanLine(q);
  const plain = folded(code);
  if (!/^[\w.]{1,20}-\d{1,9}$/.test(plain)) return null;
  const select = { id: true, code: true, title: true, mergedIntoId: true };
  const find = (where: { code: string } | { id: string }) =>
    db().project.findFirst({ where: { AND: [where, knownProjects(actor)] }, select });
  const found = (await find({ code })) ?? (await find({ code: plain.toUpperCase() }));
  if (!found?.mergedIntoId) return null;
  const { mergedIntoId, ...merged } = found;
  let became = await find({ id: mergedIntoId });
  for (let merges = 1; became?.mergedIntoId && merges < maxMerges; merges += 1) {
    became = await find({ id: became.mergedIntoId });
  }
  return { ...merged, became: became && { id: became.id, code: became.code, title: became.title } };
}
