import type { Actor } from '@/lib/access/actor';

/** Only the program creates an account for whom a provider vouches. */
export function mayActForProvider(actor: Actor): boolean {
  return actor.system;
}
