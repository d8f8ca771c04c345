import type { Actor } from '../../lib/access/actor';
import { hashPassword } from '../../lib/access/password';
import { newToken } from '../../lib/access/token';
import { db } from '../../lib/db/client';

/** A coordinator of the sample: how to sign in, and who acts. */
export interface SamplePerson {
  email: string;
  password: string;
  actor: Actor & { personId: string };
}

/** One coordinator of each Party, who administers too. Their passwords are made anew each time. */
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
