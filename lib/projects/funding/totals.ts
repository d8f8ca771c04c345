export const fundingKinds = ['cost', 'funding'] as const;
export type FundingKind = (typeof fundingKinds)[number];

/** What projects cost, or who funds them: a sum in each currency, never one across them. */
export interface KindTotals {
  kind: FundingKind;
  /** How many of the projects name an amount of this kind. */
  named: number;
  /** In minor units, by currency (ISO 4217), in the order of its letters. */
  sums: { currency: string; amountMinor: bigint }[];
}

export interface FundingTotals {
  /** How many projects were asked, with an amount or without. */
  projects: number;
  kinds: KindTotals[];
  /** Where some of the amounts are of projects that are one Party's alone: whose, and the joint ones without them. */
  own: { party: string; projects: number; joint: KindTotals[] } | null;
}
