// npm test: all checks and suites, then one line with the totals.
// npm run check (--quick): types, lint, unused code, architecture, and units in one time zone.
// npm run test:long (--long): everything, with long properties and races in full.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, root } from '../server/build';
import { check, filesOf, type Outcome, playwright, programs, results, vitest } from './suites';

const quick = process.argv.includes('--quick');
if (process.argv.includes('--long')) process.env.CONCORD_TEST_LONG = '1';
const otherZones = ['Asia/Baku', 'America/New_York', 'Pacific/Kiritimati'];
const sources = filesOf(
  ['app', 'components', 'i18n', 'lib', 'server', 'bench', 'testing', 'scripts', 'e2e'],
  /\.tsx?$/,
);
const databaseTests = filesOf(['lib', 'server'], /\.db\.test\.ts$/);
const unitTests = filesOf(
  ['lib', 'components', 'i18n', 'scripts', 'server', 'testing'],
  /(?<!\.db)\.test\.ts$/,
);

/** Whether a test or the file that it tests deals with dates: only then can the time zone matter. */
const knowsDates = (test: string) =>
  test !== 'lib/architecture.test.ts' && // it reads sources, and only searches them for dates
  [test, test.replace('.test.ts', '.ts'), test.replace('.test.ts', '.tsx')]
    .filter((path) => existsSync(join(root, path)))
    .some((path) =>
      /lib\/dates\/|\.\/calendar-date|\bDate\b/.test(`${path}\n${readFileSync(join(root, path), 'utf8')}`),
    );

const generated = async (): Promise<Outcome> => {
  const missing = ['sqlite', 'postgresql'].filter(
    (provider) => !existsSync(join(root, 'lib/db/generated', provider, 'client.ts')),
  );
  const why = missing.map((provider) => `the ${provider} client is missing: run npm install`);
  const name = 'database clients';
  return { name, passed: why.length ? 0 : 1, failed: why.length ? 1 : 0, seconds: 0, why, output: '' };
};

const types = () =>
  check(
    'types',
    [
      { words: [programs.next, 'typegen'] },
      { words: [programs.tsc, '--noEmit', '--incremental', 'false', '--listFiles'] },
    ],
    (output) => sources.filter((path) => output.includes(join(root, path).replaceAll('\\', '/'))).length,
    sources.length,
  );

const lint = () =>
  check(
    'lint',
    [{ words: [programs.biome, 'check', '--error-on-warnings', '.'] }],
    (output) => Number(/Checked (\d+) files/.exec(output)?.[1] ?? 0),
    sources.length,
  );

const unused = () =>
  check(
    'unused',
    [{ words: [programs.knip, '--reporter', 'symbols', '--reporter', './scripts/knip-count.ts'] }],
    (output) => Number(/Read (\d+) files/.exec(output)?.[1] ?? 0),
    sources.length,
  );

const build = async (): Promise<Outcome> => {
  const began = performance.now();
  const built = await buildIfNeeded((line) => console.log(line));
  const seconds = (performance.now() - began) / 1000;
  return { name: 'build', passed: built ? 1 : 0, failed: built ? 0 : 1, seconds, why: [], output: '' };
};

const pages = filesOf(['app'], /\/page\.tsx$/);

/** The scripts that each page makes the browser load: see .size-limit.mjs. */
const clientScript = () =>
  check(
    'client script',
    [{ words: [programs.sizeLimit, '--json'] }],
    (output) => output.match(/"passed": true/g)?.length ?? 0,
    pages.length,
  );

const units = () => vitest('units in UTC', 'unit', unitTests, { TZ: 'UTC' }, 1);
const unitsElsewhere = otherZones.map(
  (zone) => () => vitest(`dates in ${zone}`, 'unit', unitTests.filter(knowsDates), { TZ: zone }, 1),
);
const databases = ['sqlite', 'postgresql'].map(
  (provider) => () => vitest(`commands on ${provider}`, provider, databaseTests, {}, 2),
);
const stories = () => playwright('stories', filesOf(['e2e'], /\.spec\.ts$/));

function tell({ name, passed, failed, seconds, why, output }: Outcome) {
  if (failed && output) console.log(`\n──── ${name} ────\n${withoutFileList(output)}`);
  const reasons = why.map((reason) => `; ${reason}`).join('');
  const line = `${name}: ${passed} passed, ${failed} failed${reasons} (${seconds.toFixed(1)} s)`;
  console.log(failed ? `✗ ${line}\n` : `✓ ${line}`);
}

const withoutFileList = (output: string) =>
  output
    .split('\n')
    .filter((line) => !/^\/\S+\.(ts|tsx|mts|cts|json)$/.test(line))
    .join('\n');

/** Runs the suites of each lane one after another, the lanes side by side, and prints each result as it ends. */
async function runAll(...lanes: (() => Promise<Outcome>)[][]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const run = async (lane: (() => Promise<Outcome>)[]) => {
    for (const suite of lane) {
      const outcome = await suite();
      tell(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(lanes.map(run));
  return outcomes;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const outcomes = [
  ...(quick
    ? await runAll([generated, types, lint], [unused, units])
    : await runAll([generated, types, lint, build, clientScript], [unused, units, ...unitsElsewhere])),
  // These fill both cores, and a long transaction has only so long.
  ...(quick ? [] : await runAll([...databases, stories])),
];
const sum = (of: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[of], 0);

console.log('');
for (const outcome of outcomes) tell({ ...outcome, output: '' });
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
