// npm run recover -- --party CODE: a one-time link for a coordinator of a Party whose coordinators are all
// locked out. --email chooses one of several. The link is only printed here; the joint event of it is visible
// to all.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Environment, EnvironmentError, environment } from '../lib/env';
import { checkConnection } from '../server/readiness';
import { Refusal } from '../server/refusal';

function parsedArguments(): { party: string; email: string | null } {
  const usage = 'Say which Party is locked out, by its code: npm run recover -- --party CODE';
  try {
    const { values } = parseArgs({ options: { party: { type: 'string' }, email: { type: 'string' } } });
    if (!values.party) throw new Refusal(usage);
    return { party: values.party, email: values.email ?? null };
  } catch (error) {
    throw error instanceof Refusal
      ? error
      : new Refusal(`${(error as Error).message.split('\n')[0]?.replace(/\.?$/, '.')} ${usage}`);
  }
}

async function checkInstallation({ database }: Environment): Promise<void> {
  if (database.provider === 'sqlite' && !existsSync(database.file)) {
    throw new Refusal(`There is no installation at ${database.file}: set CONCORD_DATA to its folder.`);
  }
  await checkConnection(database);
}

/** The coordinator to recover: one with an enabled account, unless all are disabled. */
async function coordinator(code: string, email: string | null) {
  const { coordinatorsByParty } = await import('../lib/people/password-resets/queries');
  const { emailKey } = await import('../lib/people/email-key');
  const parties = await coordinatorsByParty();
  const party = parties.find((each) => each.code === code);
  const codes = parties.map((each) => each.code).join(', ');
  if (!party) throw new Refusal(`There is no Party ${code}: the Parties are ${codes || 'not loaded yet'}.`);
  const enabled = party.persons.filter(({ disabledAt }) => disabledAt === null);
  const eligible = enabled.length > 0 ? enabled : party.persons;
  const chosen = email === null ? eligible : eligible.filter((person) => person.emailKey === emailKey(email));
  const [person, ...others] = chosen;
  const addresses = eligible.map((each) => each.email).join(', ');
  if (party.persons.length === 0) {
    throw new Refusal(`${code} has no coordinator: its first one is invited on the page of people.`);
  }
  if (!person)
    throw new Refusal(`${email} is no coordinator of ${code}: say --email with one of ${addresses}.`);
  if (others.length > 0) {
    throw new Refusal(`${code} has several coordinators: say --email with one of ${addresses}.`);
  }
  return person;
}

async function recover(): Promise<void> {
  const { party, email } = parsedArguments();
  const env = environment();
  await checkInstallation(env);
  const { recoverCoordinator } = await import('../lib/people/password-resets/commands');
  const { systemActor } = await import('../lib/access/actor');
  const { id, name } = await coordinator(party, email);
  const made = await recoverCoordinator(systemActor, { person: id });
  if (!made.ok) throw new Refusal(`${name} is no coordinator of ${party} any more: run this again.`);
  console.log(`For ${name}, once and for 24 hours: ${env.url}/sign-in/reset?token=${made.value.token}`);
}

/** One line for a fault that can be fixed, such as a database of another version; null for a bug. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof Refusal || error instanceof EnvironmentError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['P2021', 'P2022'].includes(code)
    ? 'The database is of another version than this program: start Concord once, then run this again.'
    : null;
}

async function main(): Promise<number> {
  try {
    await recover();
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  }
}

process.exit(await main());
