// npx prisma db seed: migrates the database and loads the Charter's facts, as npm start does before it serves.
// For a labelled sample instead, see scripts/generate.ts.
import { EnvironmentError, environment } from '../lib/env';
import { checkDatabase, checkDataFolder } from '../server/readiness';
import { Refusal } from '../server/refusal';
import { seed } from '../server/seed';

const say = (line: string) => console.log(line);

try {
  const env = environment();
  checkDataFolder(env);
  const setupToken = await seed(env, await checkDatabase(env, say), say);
  say('The Charter is loaded.');
  if (setupToken) say('npm start prints the link that creates the first account.');
} catch (error) {
  if (!(error instanceof Refusal || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
