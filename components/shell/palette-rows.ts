import type { PaletteChoice } from './palette-choices';

/** Asks the server for the palette's data. */
export const readJson = (address: string, signal?: AbortSignal) =>
  fetch(address, { headers: { accept: 'application/json' }, ...(signal && { signal }) });

type Answer = { kind: 'found'; rows: PaletteChoice[] } | { kind: 'later' } | { kind: 'failed' };

/** The rows that the server finds. `later` if it was asked too often, `failed` without an answer. */
export async function findRows(q: string, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await readJson(`/palette?${new URLSearchParams({ q })}`, signal);
    if (answer.status === 429) return { kind: 'later' };
    if (!answer.ok || answer.redirected) return { kind: 'failed' };
    const { rows }: { rows: PaletteChoice[] } = await answer.json();
    return { kind: 'found', rows };
  } catch {
    return { kind: 'failed' };
  }
}
