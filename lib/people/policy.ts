import type { Actor } from '@/lib/access/actor';

/** Only the program itself opens the first account, for whoever holds the set-up link. */
export function mayOpenFirstAccount(actor: Actor): boolean {
  return actor.system;
}

/** Everybody who is signed in has an account, and answers for that one alone. */
export function hasAccount(actor: Actor): boolean {
  return actor.personId !== null;
}

/** One's own account and sessions, and nobody else's: no office gives more. */
export function isOwn(actor: Actor, row: { personId: string }): boolean {
  return actor.personId !== null && row.personId === actor.personId;
}
