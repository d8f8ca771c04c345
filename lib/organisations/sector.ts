export const sectors = ['public', 'private'] as const;
export type Sector = (typeof sectors)[number];

/** What identifies an organisation within its compartment. */
export interface OrganisationContent {
  name: string;
  sector: Sector;
  /** A Party's code, or the name of a third state. */
  home: string;
}
