/** An amount in minor units of a currency (ISO 4217). */
export interface Money {
  amountMinor: bigint;
  currency: string;
}

/** One sum for each currency with several amounts, in alphabetical order; never across currencies. */
export function sumsOf(amounts: readonly Money[]): Money[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const own = amounts.filter((amount) => amount.currency === currency);
    if (own.length < 2) return [];
    return [{ currency, amountMinor: own.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) }];
  });
}
