import type { Actor } from '@/lib/access/actor';

/** Only the program opens the first account, for whoever holds the set-up link. */
export function mayOpenFirstAccount(actor: Actor): boolean {
  return actor.system;
}

/** Every signed-in person has an account. */
export function hasAccount(actor: Actor): boolean {
  return actor.personId !== null;
}

/** Only one's own account and sessions, whatever the office. */
export function isOwn(actor: Actor, row: { personId: string }): boolean {
  return actor.personId !== null && row.personId === actor.personId;
}
