import type { Actor } from '@/lib/access/actor';

/** Only the program itself sets a password for whoever holds a link, and makes one for a Party that is locked out. */
export function mayActForLinkHolder(actor: Actor): boolean {
  return actor.system;
}
