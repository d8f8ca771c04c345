import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { charterHead, charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import type { ChartParams, VersionName } from '@/lib/timeline/address';
import type { RoadmapVersion } from '@/lib/timeline/compare/comparison';
import { roadmapComparison, roadmapVersions } from '@/lib/timeline/compare/queries';
import { foldedRoadmap, roadmapPage, timelineDays } from '@/lib/timeline/queries';
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
    ...content,
    ask,
    window,
    days,
    today,
    versions,
    charterTitle: head.title,
    group: group && { code: group.code, name: group.name, slug: group.slug },
    groups: groups.map(({ code, name }) => ({ code, name })),
    closed: all.filter(({ enterable }) => !enterable).map(({ name }) => name),
    parties: parties.map(({ code, name }) => ({ code, name })),
  };
}

async function contentOf(
  actor: Actor,
  { group, compare, page, rows, withPrivate, open }: ChartParams,
  versions: readonly RoadmapVersion[],
): Promise<Pick<ChartSource, 'content' | 'folded'> | null> {
  if (group === null && open !== 'all') {
    const { folded, ...content } = await foldedRoadmap(actor, { open, rows, withPrivate });
    return { folded, content: { kind: 'live', ...content } };
  }
  const folded = null;
  if (group === null || compare === null) {
    const content = await roadmapPage(actor, { group, page, rows, withPrivate });
    return { folded, content: { kind: 'live', ...content } };
  }
  const compared = await roadmapComparison(actor, group, { ...compare, page, rows });
  if (compared === null) return null;
  const named = (name: VersionName): ComparedVersion => ({
    name,
    agreed: versions.find(({ version }) => version === name) ?? null,
  });
  const [earlier, later] = [named(compare.earlier), named(compare.later)];
  return { folded, content: { kind: 'compared', earlier, later, ...compared } };
}
