import type { Actor } from '@/lib/access/actor';

/** Only the program sets a password for a link's holder, and creates a link for a locked-out Party. */
export function mayActForLinkHolder(actor: Actor): boolean {
  return actor.system;
}
