/** The tabs of a group, each with an address of its own. */
export const groupTabs = ['overview', 'projects', 'roadmap', 'agreements', 'meetings', 'history'] as const;

export type GroupTabName = (typeof groupTabs)[number];

/** @example tabAddress('energy', 'projects') // '/groups/energy/projects' */
export const tabAddress = (slug: string, tab: GroupTabName): string =>
  tab === 'overview' ? `/groups/${slug}` : `/groups/${slug}/${tab}`;
