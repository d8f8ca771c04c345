export interface PartyName {
  code: string;
  name: string;
  formalName: string;
  capital: string;
  timeZone: string;
}

/**
 * The Parties with the reader's own first, the others in the given order. `own` is null for readers of no Party.
 * @example ownFirst([{ code: 'AA' }, { code: 'BB' }], 'BB') // BB, AA
 */
export function ownFirst<Named extends { code: string }>(
  parties: readonly Named[],
  own: string | null,
): Named[] {
  return [...parties.filter(({ code }) => code === own), ...parties.filter(({ code }) => code !== own)];
}
