import type { Stage } from '@/lib/projects/stage';

/** How many projects the form shows at once. A group that leads more finds them by search and page. */
export const maxTicks = 200;

/** What a large group's new list starts from: the ticks alone, the list in force (`standing`), or all under way. */
export const listBases = ['ticked', 'standing', 'all'] as const;
export type ListBase = (typeof listBases)[number];

/** The stages of projects that are under way or proposed for the list. */
export const underWay: readonly Stage[] = ['proposed', 'active'];

interface ListTicks {
  base: ListBase;
  ticked: readonly string[];
  /** The projects that the form showed, ticked or not. */
  shown: readonly string[];
  /** The projects of the list in force. */
  inForce: readonly string[];
  /** The projects that are under way. */
  all: readonly string[];
}

/**
 * The ids of a new list's projects. With the base `standing`, projects that the form did not show stay on the list.
 * @example chosenProjects({ base: 'standing', ticked: ['n'], shown: ['a', 'n'], inForce: ['a', 'z'], all: [] }) // z, n
 */
export function chosenProjects({ base, ticked, shown, inForce, all }: ListTicks): Set<string> {
  if (base === 'all') return new Set(all);
  if (base === 'ticked') return new Set(ticked);
  return new Set([...inForce.filter((id) => !shown.includes(id)), ...ticked]);
}
