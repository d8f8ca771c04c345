import type { Actor } from '../../lib/access/actor';
import { hashPassword } from '../../lib/access/password';
import { newToken } from '../../lib/access/token';
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
  return Promise.all(
    parties.map(async ({ code, name: partyName }) => {
      const name = `Sample Coordinator ${code}`;
      const email = `sample.${code.toLowerCase()}@example.org`;
      const password = newToken().slice(0, 16);
      const offices = [
        { kind: 'coordinator' as const, partyCode: code, groupCode: null },
        { kind: 'administrator' as const, partyCode: null, groupCode: null },
      ];
      const person = await db().person.create({
        data: {
          name,
          email,
          emailKey: email,
          side: code,
          partyCode: code,
          passwordHash: await hashPassword(password),
          offices: { create: offices },
        },
      });
      const party = { code, name: partyName };
      return { email, password, actor: { personId: person.id, name, party, offices, system: false } };
    }),
  );
}
