import 'server-only';
import type { Actor, OfficeKind } from '@/lib/access/actor';
import { loadedCharterFile } from '@/lib/charter/charter-file';
import { now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';

/** An office with names. `party` and `group` are null if it belongs to none. */
interface NamedOffice {
  kind: OfficeKind;
  party: { code: string; name: string } | null;
  group: string | null;
}

/** Whether any account exists. The sign-in page says so to readers who are not signed in. */
export async function anyAccount(): Promise<boolean> {
  return (await db().person.count()) > 0;
}

/** The actor's own account; null for the program. */
export async function accountOf(actor: Actor) {
  if (actor.personId === null) return null;
  const person = await db().person.findUnique({
    where: { id: actor.personId },
    select: {
      name: true,
      email: true,
      passwordHash: true,
      party: { select: { code: true, name: true } },
      offices: {
        orderBy: { kind: 'asc' },
        select: {
          kind: true,
          party: { select: { code: true, name: true } },
          group: { select: { name: true } },
        },
      },
    },
  });
  if (person === null) return null;
  const offices: NamedOffice[] = person.offices.map(({ kind, party, group }) => ({
    kind,
    party,
    group: group?.name ?? null,
  }));
  const { name, email, party, passwordHash } = person;
  return { name, email, party, offices, hasPassword: passwordHash !== null };
}

/** The actor's own valid sessions, latest first. Instants are UTC. */
export async function sessionsOf(actor: Actor) {
  return db().session.findMany({
    where: { personId: actor.personId ?? '', endedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, expiresAt: true, seenAt: true, agent: true },
  });
}

/**
 * How many candidates the charter file offers: named in the Charter's text, and from another source. It takes
 * no actor, because nobody has an account yet and the file is public.
 */
export async function offeredCandidates(): Promise<{ named: number; announced: number }> {
  const { file } = await db().charter.findFirstOrThrow({ select: { file: true } });
  const { items } = loadedCharterFile(file).candidateProjects;
  const announced = items.filter(({ source }) => source !== undefined).length;
  return { named: items.length - announced, announced };
}
