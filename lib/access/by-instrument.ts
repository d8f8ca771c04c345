/** Whether a Party takes part by instrument (docs/domain.md#by-instrument): it has no enabled account. */
export function takesPartByInstrument(party: string, withAccounts: readonly string[]): boolean {
  return !withAccounts.includes(party);
}
