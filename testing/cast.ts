import type { Actor, HeldOffice } from '@/lib/access/actor';
import { db } from '@/lib/db/client';

/** Writes a person of the fictional cast with their offices directly into the database. */
export async function castMember(
  name: string,
  partyCode: string | null,
  offices: readonly Pick<HeldOffice, 'kind' | 'groupCode'>[],
): Promise<Actor & { personId: string }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  const held = offices.map(({ kind, groupCode }) => ({
    kind,
    groupCode,
    partyCode: kind === 'administrator' ? null : partyCode,
  }));
  const person = await db().person.create({
    data: {
      name,
      email,
      emailKey: email,
      side: partyCode ?? '',
      passwordHash: '',
      partyCode,
      offices: { create: held },
    },
    include: { party: { select: { code: true, name: true } } },
  });
  return { personId: person.id, name, party: person.party, offices: held, system: false };
}

/**
 * The first Party's people, one per office. While nobody else exists, the other Party takes part by
 * instrument.
 */
export async function oneSide(one = 'AZ') {
  return {
    leyla: await castMember('Leyla Sample', one, [
      { kind: 'coordinator', groupCode: null },
      { kind: 'administrator', groupCode: null },
    ]),
    kamran: await castMember('Kamran Sample', one, [{ kind: 'co_chair', groupCode: 'ENE' }]),
    nigar: await castMember('Nigar Sample', one, [{ kind: 'member', groupCode: 'ENE' }]),
    viewer: await castMember('Vusal Sample', one, [{ kind: 'viewer', groupCode: null }]),
    technical: await castMember('Toni Sample', null, [{ kind: 'administrator', groupCode: null }]),
  };
}

/** The fictional people of both Parties, the same in every suite. */
export async function cast(other = 'US') {
  return {
    ...(await oneSide()),
    jordan: await castMember('Jordan Example', other, [{ kind: 'coordinator', groupCode: null }]),
    casey: await castMember('Casey Example', other, [{ kind: 'co_chair', groupCode: 'ENE' }]),
    morgan: await castMember('Morgan Example', other, [{ kind: 'member', groupCode: 'SEC' }]),
  };
}

export type Cast = Awaited<ReturnType<typeof cast>>;
