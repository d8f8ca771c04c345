import type { Actor } from '../../lib/access/actor';
import { hashPassword } from '../../lib/access/password';
import { newToken } from '../../lib/access/token';
import { now } from '../../lib/dates/clock';
import { db } from '../../lib/db/client';

/** A coordinator of the sample, with the password to sign in. */
export interface SamplePerson {
  email: string;
  password: string;
  actor: Actor & { personId: string };
}

/** Creates a coordinator of each Party, who is also an administrator, with a new random password. */
export async function samplePeople(): Promise<SamplePerson[]> {
  const parties = await db().party.findMany({ orderBy: { position: 'asc' } });
  const people: SamplePerson[] = [];
  // one after the other, since the order decides their ids
  for (const { code, name: partyName } of parties) {
    const name = `Sample Coordinator ${code}`;
    const email = `sample.${code.toLowerCase()}@example.org`;
    const password = newToken().slice(0, 16);
    const offices = [
      { kind: 'coordinator' as const, partyCode: code, groupCode: null },
      { kind: 'administrator' as const, partyCode: null, groupCode: null },
    ];
    const { id: personId } = await db().person.create({
      data: {
        name,
        email,
        emailKey: email,
        side: code,
        partyCode: code,
        passwordHash: await hashPassword(password),
        createdAt: now(),
      },
    });
    await db().office.createMany({ data: offices.map((office) => ({ ...office, personId })) });
    const party = { code, name: partyName };
    people.push({ email, password, actor: { personId, name, party, offices, system: false } });
  }
  return people;
}
