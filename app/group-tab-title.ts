import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { GroupTabName } from '@/components/groups/group-tabs';
import { requireActor } from '@/lib/access/session';
import { openGroup } from '@/lib/pages/group/queries';

/** The title of a group's tab, which names both. None for readers who may not enter the group. */
export async function tabTitle(slug: string, tab: Exclude<GroupTabName, 'overview'>): Promise<Metadata> {
  const group = await openGroup(await requireActor(), slug);
  if (group === null) return {};
  return { title: (await getTranslations('groups.tabs'))(`titles.${tab}`, { group: group.name }) };
}
