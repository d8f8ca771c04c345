import type { DeliverableState, OpenState } from '@/lib/compliance/deliverable-state';
import type { Deliverable } from '@/lib/compliance/facts';

/** A group's verdict, combined from its list and its roadmap. */
export type GroupState =
  | { readonly kind: 'settled-in-time' | 'settled-in-extension' | 'settled-late' }
  | { readonly kind: 'partly-settled'; readonly open: Deliverable; readonly state: OpenState }
  | { readonly kind: 'pending' | 'outstanding' | 'not-in-force' };

/**
 * A group's verdict from the states of its two deliverables (docs/domain.md#the-verdict-on-a-group): settled
 * where both are agreed, and late if either is late; partly settled where one is, with the other's state;
 * else outstanding if either is.
 */
export function groupState(projectList: DeliverableState, roadmap: DeliverableState): GroupState {
  const kinds = [projectList.kind, roadmap.kind];
  if (kinds.includes('not-in-force')) return { kind: 'not-in-force' };
  if (isOpen(projectList) && isOpen(roadmap)) {
    return { kind: kinds.includes('outstanding') ? 'outstanding' : 'pending' };
  }
  if (isOpen(projectList)) return { kind: 'partly-settled', open: 'project_list', state: projectList };
  if (isOpen(roadmap)) return { kind: 'partly-settled', open: 'roadmap', state: roadmap };
  if (kinds.includes('late')) return { kind: 'settled-late' };
  return { kind: kinds.includes('in-extension') ? 'settled-in-extension' : 'settled-in-time' };
}

function isOpen(state: DeliverableState): state is OpenState {
  return state.kind === 'pending' || state.kind === 'outstanding';
}
