import type { SheetKind } from '@/lib/formats/sheet';

export type OrganisationColumn = 'name' | 'sector' | 'home' | 'known';

/** The columns of a file of organisations, in the order assumed for one without headings. */
export const organisationFile: SheetKind<OrganisationColumn> = {
  fields: {
    name: { words: ['name', 'organisation', 'organization', 'organisation name', 'company'] },
    sector: { words: ['sector', 'public or private'] },
    home: { words: ['home', 'party or state', 'party', 'state', 'country'] },
    known: { words: ['known to', 'known', 'compartment', 'only for'] },
  },
  fixed: ['name', 'sector', 'home', 'known'],
  computed: /^(?:projects|number of projects)$/i,
};
