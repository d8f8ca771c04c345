import type { Stage } from '@/lib/projects/stage';

/** So many projects are offered as ticks at once; a group that leads more finds them by words and pages. */
export const maxTicks = 200;

/** What a list of a large group holds: the ticks, the standing list changed by them, or all that is under way. */
export const listBases = ['ticked', 'standing', 'all'] as const;
export type ListBase = (typeof listBases)[number];

/** The stages of the projects that are under way, or proposed for the list. */
export const underWay: readonly Stage[] = ['proposed', 'active'];

interface ListTicks {
  base: ListBase;
  ticked: readonly string[];
  /** The projects that the form showed, ticked or not. */
  shown: readonly string[];
  standing: readonly string[];
  all: readonly string[];
}

/** The ids of the projects that a list is to hold. A project that the form did not show is not taken away by it. */
export function chosenProjects({ base, ticked, shown, standing: inForce, all }: ListTicks): Set<string> {
  if (base === 'all') return new Set(all);
  if (base === 'ticked') return new Set(ticked);
  return new Set([...inForce.filter((id) => !shown.includes(id)), ...ticked]);
}
