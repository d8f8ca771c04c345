import type { Spread } from './measure';
import { type Owner, owners } from './profile';

/**
 * One line of the report. What does not apply is left out. Rates are answers per second over 16 connections.
 */
export interface Line {
  name: string;
  /** The first request after a change, when nothing is cached. */
  changed?: Spread;
  /** At an address never requested before, when only data shared with other pages is cached. */
  drawn: Spread;
  drawnRate?: number;
  /** Requested before, and nothing changed since. */
  kept?: Spread;
  keptRate?: number;
  queries?: number | undefined;
  bytes?: number;
}

const columns = [
  ...['', 'again: p50 ms', 'p95', 'per second', 'new address: p50', 'p95', 'per second'],
  ...['after a change: p50', 'p95', 'queries', 'KB'],
];

export function heading(title: string): string {
  return `### ${title}\n\n| ${columns.join(' | ')} |\n|---|${'--:|'.repeat(columns.length - 1)}`;
}

export function lineOf({ name, changed, drawn, drawnRate, kept, keptRate, queries, bytes }: Line): string {
  const time = (value: number | undefined) => (value === undefined ? '' : value.toFixed(1));
  const whole = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value)));
  const cells = [
    ...[name, time(kept?.p50), time(kept?.p95), whole(keptRate)],
    ...[time(drawn.p50), time(drawn.p95), whole(drawnRate)],
    ...[time(changed?.p50), time(changed?.p95), whole(queries)],
    bytes === undefined ? '' : String(Math.round(bytes / 1_000)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Megabytes of all processes of the app, with shared pages counted once. */
export function memoryLine({ atRest, peak, after }: { atRest: number; peak: number; after: number }): string {
  const [before, most, left] = [atRest, peak, after].map(Math.round);
  return `\nMemory of all processes (PSS): ${before} MB before this, at most ${most} MB, ${left} MB after it.\n`;
}

export function ownersHeading(title: string): string {
  const columns = [
    'page drawn anew: ms of a process',
    'together',
    'framework',
    'collector',
    'database',
    'ours',
  ];
  return `\n### ${title}\n\n| ${columns.join(' | ')} |\n|---|${'--:|'.repeat(columns.length - 1)}`;
}

/** `spent` is the total for this many pages. */
export function ownersLine(name: string, spent: Record<Owner, number>, pages: number): string {
  const each = owners.map((owner) => spent[owner] / pages);
  const together = each.reduce((sum, milliseconds) => sum + milliseconds, 0);
  return `| ${name} | ${[together, ...each].map((milliseconds) => milliseconds.toFixed(1)).join(' | ')} |`;
}
