import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';

/** Whether the actor may edit the milestones of this group's projects: members, co-chairs and coordinators. */
export function mayWriteRoadmap(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}
