import { neverAsked, type Spread } from './measure';
import type { Visitor } from './visitor';

/** How long an import took, in milliseconds, and how another page was answered meanwhile. */
export interface ImportTimes {
  rows: number;
  upload: number;
  preview: number;
  run: number;
  meanwhile: Spread & { count: number };
}

const stages = ['candidate', 'proposed', 'active', 'completed'];

/** A file of new projects with a title, group, stage, dates, tags and a cost each. */
function spreadsheet(rows: number, group: string): string {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `Sample: imported by the benchmark, ${index}`,
      group,
      stages[index % stages.length],
      `2027-0${(index % 9) + 1}`,
      '2029-Q2',
      'TRIPP, ports',
      `EUR ${index + 1}`,
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return ['Title,Group,Stage,Start,Target,Tags,Cost', ...lines].join('\n');
}

/** Imports that many projects as a person does without JavaScript, while another reads a page over and over. */
export async function importProjects(
  visitor: Visitor,
  other: Visitor,
  { rows, group, page }: { rows: number; group: string; page: string },
): Promise<ImportTimes> {
  const took: number[] = [];
  let isImporting = true;
  const reading = (async () => {
    while (isImporting) {
      const from = performance.now();
      await other.get(neverAsked(page));
      took.push(performance.now() - from);
    }
  })();
  const timed = async <Value>(work: () => Promise<Value>) => {
    const from = performance.now();
    const value = await work();
    return { value, ms: performance.now() - from };
  };
  const file = { name: 'file', fileName: 'projects.csv', content: spreadsheet(rows, group) };
  const importing = async () => {
    const upload = await timed(() => visitor.post('/import/upload', new Map([['of', 'projects']]), file));
    const address = upload.value.headers.location ?? '';
    if (!/^\/import\/[A-Za-z0-9_-]{12}$/.test(address)) throw new Error(`The file led to ${address}.`);
    const preview = await timed(() => visitor.form(address, 'name="print"'));
    const run = await timed(() => visitor.post(`${address}/run`, preview.value));
    const done = await visitor.get(address);
    if (run.value.headers.location !== address || !done.text.includes(`${rows.toLocaleString('en')} new`)) {
      throw new Error(`The import led to ${run.value.headers.location}.`);
    }
    return { upload: upload.ms, preview: preview.ms, run: run.ms };
  };
  const times = await importing().finally(() => {
    isImporting = false;
    return reading;
  });
  took.sort((one, two) => one - two);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  const meanwhile = { p50: at(0.5), p95: at(0.95), count: took.length };
  return { rows, ...times, meanwhile };
}

/** The times as a line of Markdown. */
export function importLine({ rows, upload, preview, run, meanwhile }: ImportTimes): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  const whole = seconds(upload + preview + run);
  return `\nImport of ${rows.toLocaleString('en')} projects: ${whole} (upload ${seconds(upload)}, preview ${seconds(preview)}, writing ${seconds(run)}). Another page meanwhile, ${meanwhile.count} times: ${meanwhile.p50.toFixed(0)} ms p50, ${meanwhile.p95.toFixed(0)} ms p95.`;
}
