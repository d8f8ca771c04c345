import type { Spread } from './measure';

/** One line of the report; what does not apply is left out. Rates are answers per second over 16 connections. */
export interface Line {
  name: string;
  drawn: Spread;
  drawnRate?: number;
  kept?: Spread;
  keptRate?: number;
  queries?: number | undefined;
  bytes?: number;
}

const columns = [
  ...[
    '',
    'kept: p50 ms',
    'p95',
    'per second',
    'drawn anew: p50 ms',
    'p95',
    'per second',
    'queries',
    'KB of HTML',
  ],
];

export function heading(title: string): string {
  return `### ${title}\n\n| ${columns.join(' | ')} |\n|---|${'--:|'.repeat(columns.length - 1)}`;
}

export function lineOf({ name, drawn, drawnRate, kept, keptRate, queries, bytes }: Line): string {
  const time = (value: number | undefined) => (value === undefined ? '' : value.toFixed(1));
  const whole = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value)));
  const cells = [
    ...[name, time(kept?.p50), time(kept?.p95), whole(keptRate)],
    ...[time(drawn.p50), time(drawn.p95), whole(drawnRate), whole(queries)],
    bytes === undefined ? '' : String(Math.round(bytes / 1_000)),
  ];
  return `| ${cells.join(' | ')} |`;
}
