// Fills an empty installation with sample data, for trying out and for the benchmark:
//   npm run generate -- --projects 200
// It writes where `npm start` keeps its data: DATABASE_URL, else the SQLite file in CONCORD_DATA.
import { environment } from '../lib/env';
import { optionsOf } from './options';

const options = optionsOf({ projects: { type: 'string' } }, 'npm run generate -- --projects 200');
const projects = Number(options.projects ?? 200);
if (!Number.isInteger(projects) || projects < 1 || projects > 200_000) {
  console.error('Say how many: npm run generate -- --projects 200 (from 1 to 200000).');
  process.exit(1);
}

const { migrate } = await import('../lib/db/migrate');
const { prepareInstallation } = await import('../lib/charter/commands');
const { ensureKey, sealSample } = await import('../lib/audit/verification/commands');
const { keySentence } = await import('../server/readiness');
const { reproducibly } = await import('./sample/reproducible');
const { sampleSeed, writeSample } = await import('./sample/write-sample');
const { db } = await import('../lib/db/client');

const migrated = await migrate(environment().database);
if (!migrated.ok) {
  console.error(`The database could not be migrated: ${migrated.refusal.kind}.`);
  process.exit(1);
}
const refusal = await ensureKey();
if (refusal) {
  console.error(keySentence(refusal, environment()));
  process.exit(1);
}
await prepareInstallation();
try {
  const people = await reproducibly(sampleSeed, async () => {
    const written = await writeSample(projects, (line) => console.log(line));
    await sealSample();
    return written;
  });
  for (const { email, password } of people) console.log(`Sign in as ${email} with the password ${password}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await db().$disconnect();
