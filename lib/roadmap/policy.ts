import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';

/** May add, change and remove the steps of this group's projects: its members, co-chairs and the coordinators. */
export function mayWriteRoadmap(actor: Actor, groupCode: string): boolean {
  return mayWorkIn(actor, groupCode);
}
