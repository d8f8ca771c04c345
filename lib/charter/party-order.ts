export interface PartyName {
  code: string;
  name: string;
  formalName: string;
  capital: string;
  timeZone: string;
}

/** The Parties with the reader's own first; the Charter's order for the rest, and for readers of no Party. */
export function ownFirst<Named extends { code: string }>(
  parties: readonly Named[],
  own: string | null,
): Named[] {
  return [...parties.filter(({ code }) => code === own), ...parties.filter(({ code }) => code !== own)];
}
