export const fundingKinds = ['cost', 'funding'] as const;
export type FundingKind = (typeof fundingKinds)[number];

/** The cost or the funding of projects as one sum per currency, never across currencies. */
export interface KindTotals {
  kind: FundingKind;
  /** How many of the projects name an amount of this kind. */
  named: number;
  /** In minor units, by currency (ISO 4217) in alphabetical order. */
  sums: { currency: string; amountMinor: bigint }[];
}

export interface FundingTotals {
  /** The number of projects, with or without an amount. */
  projects: number;
  kinds: KindTotals[];
  /**
   * Set if some amounts belong to private projects: their Party, their number, and the totals of the joint
   * ones alone.
   */
  own: { party: string; projects: number; joint: KindTotals[] } | null;
}
