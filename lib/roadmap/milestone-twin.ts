import { sameKey } from '@/lib/search/search-key';

/**
 * What says that a milestone is meant to have a name that its project has already: it holds for this name alone.
 *
 * @param of the id of the project that it is added to, or of the milestone that is renamed
 */
export function milestoneAnswer(of: string, milestone: string): string {
  return `${of} ${sameKey(milestone)}`;
}
