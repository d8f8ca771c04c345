import { inWorkOrder, type WorkItem } from '@/lib/pages/my-work/work-item';
import type { Told } from './told';

interface StoredNotice {
  id: string;
  told: Told;
  createdAt: Date;
  seenAt: Date | null;
}

/** A notice of something that still waits or holds: a piece of work, or a verdict. */
export interface ToldNotice {
  id: string;
  createdAt: Date;
  seen: boolean;
  about: { kind: 'work'; item: WorkItem } | { kind: 'verdict'; of: string; verdict: string };
}

/**
 * The latest notice of each thing that still waits or holds, newest first, and how many things do so no more.
 *
 * @param notices newest first
 * @param holding the verdicts that hold, by subject
 */
export function stillTold(
  notices: readonly StoredNotice[],
  items: readonly WorkItem[],
  holding: ReadonlyMap<string, string>,
): { told: ToldNotice[]; gone: number } {
  const work = new Map(items.map((item) => [item.key, item]));
  const latest = new Map<string, StoredNotice>();
  for (const notice of notices) {
    const thing = notice.told.kind === 'verdict' ? `verdict ${notice.told.of}` : notice.told.item;
    if (!latest.has(thing)) latest.set(thing, notice);
  }
  const told = [...latest.values()].flatMap(({ id, told, createdAt, seenAt }): ToldNotice[] => {
    const about = aboutOf(told, work, holding);
    return about === null ? [] : [{ id, createdAt, seen: seenAt !== null, about }];
  });
  return { told: told.toSorted(newestFirst), gone: latest.size - told.length };
}

/** Of what was told at the same time, work comes first in its own order, then verdicts, as in mail. */
function newestFirst(one: ToldNotice, other: ToldNotice): number {
  const later = other.createdAt.getTime() - one.createdAt.getTime();
  if (later !== 0) return later;
  if (one.about.kind === 'work' && other.about.kind === 'work')
    return inWorkOrder(one.about.item, other.about.item);
  return Number(one.about.kind === 'verdict') - Number(other.about.kind === 'verdict');
}

function aboutOf(
  told: Told,
  work: ReadonlyMap<string, WorkItem>,
  holding: ReadonlyMap<string, string>,
): ToldNotice['about'] | null {
  if (told.kind === 'verdict') {
    const { of, verdict } = told;
    return holding.get(of) === verdict ? { kind: 'verdict', of, verdict } : null;
  }
  const item = work.get(told.item);
  return item ? { kind: 'work', item } : null;
}
