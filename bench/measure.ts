import autocannon from 'autocannon';
import type { Visitor } from './visitor';

/** In milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
}

export const warmUps = 5;

/** Times `act` sequentially, after a few untimed runs. `before` runs before each and is not timed. */
export async function oneAtATime(
  times: number,
  act: (index: number) => Promise<unknown>,
  before: (index: number) => Promise<unknown> = async () => {},
): Promise<Spread> {
  const took: number[] = [];
  for (let index = -warmUps; index < times; index += 1) {
    await before(index + warmUps);
    const from = performance.now();
    await act(index + warmUps);
    if (index >= 0) took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

let drawn = 0;

/** The address with an unused parameter, so that it has never been requested and is rendered again. */
export function neverAsked(path: string): string {
  drawn += 1;
  return `${path}${path.includes('?') ? '&' : '?'}drawn=${drawn}`;
}

/** Answers per second over 16 connections that send as fast as they are answered. */
export async function throughput(
  origin: string,
  visitor: Visitor,
  path: string,
  { anew, seconds }: { anew: boolean; seconds: number },
): Promise<number> {
  const { headers } = visitor;
  const result = await autocannon({
    url: origin,
    connections: 16,
    duration: seconds,
    headers,
    requests: [
      {
        method: 'GET',
        path,
        setupRequest: (request) => ({ ...request, path: anew ? neverAsked(path) : path }),
      },
    ],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${path}: ${failed} answers were not 200.`);
  return result.requests.average;
}
