import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterHead, charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import type { ChartParams, VersionName } from '@/lib/timeline/address';
import type { RoadmapVersion } from '@/lib/timeline/compare/comparison';
import { roadmapComparison, roadmapVersions } from '@/lib/timeline/compare/queries';
import { roadmapPage, timelineDays } from '@/lib/timeline/queries';
import { windowParams } from '@/lib/timeline/window';
import type { ChartSource, ComparedVersion } from './source';

/**
 * The data that the address requests, as the actor may see it. Null for a missing group or version, or a
 * group that the actor may not enter.
 */
export async function chartSource(actor: Actor, ask: ChartParams): Promise<ChartSource | null> {
  const [all, today, head, parties] = await Promise.all([
    workingGroups(actor),
    charterToday(),
    charterHead(),
    partiesFor(actor),
  ]);
  const groups = all.filter(({ enterable }) => enterable);
  const group = ask.group === null ? null : groups.find(({ code }) => code === ask.group);
  if (group === undefined) return null;
  const window = windowParams(ask, today, ask.by);
  const [days, versions] = await Promise.all([
    timelineDays(actor, ask.group, window),
    group === null ? [] : roadmapVersions(actor, group.code),
  ]);
  const content = await contentOf(actor, ask, versions);
  if (content === null) return null;
  return {
    ask,
    window,
    days,
    today,
    versions,
    content,
    charterTitle: head.title,
    group: group && { code: group.code, name: group.name, slug: group.slug },
    groups: groups.map(({ code, name }) => ({ code, name })),
    closed: all.filter(({ enterable }) => !enterable).map(({ name }) => name),
    parties: parties.map(({ code, name }) => ({ code, name })),
  };
}

async function contentOf(
  actor: Actor,
  { group, compare, page, rows, withPrivate }: ChartParams,
  versions: readonly RoadmapVersion[],
): Promise<ChartSource['content'] | null> {
  if (group === null || compare === null) {
    return { kind: 'live', ...(await roadmapPage(actor, { group, page, rows, withPrivate })) };
  }
  const compared = await roadmapComparison(actor, group, { ...compare, page, rows });
  const named = (name: VersionName): ComparedVersion => ({
    name,
    agreed: versions.find(({ version }) => version === name) ?? null,
  });
  return (
    compared && {
      kind: 'compared',
      earlier: named(compare.earlier),
      later: named(compare.later),
      ...compared,
    }
  );
}
