import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { changesBetween } from '@/lib/audit/events';
import { allById } from '@/lib/db/all-by-id';
import type { Transaction } from '@/lib/db/client';
import { cellsOf, schemaFaults } from '@/lib/formats/import-cells';
import { type ImportedRow, importedRow, sameRowFinder } from '@/lib/formats/import-rows';
import { planEach } from '@/lib/formats/plan-each';
import type { SheetRow } from '@/lib/formats/sheet';
import { wordKey } from '@/lib/formats/word-key';
import { groupedBy } from '@/lib/grouped';
import { homeOf } from '@/lib/organisations/home';
import type { PartyNames } from '@/lib/organisations/party-names';
import { knownOrganisations } from '@/lib/organisations/policy';
import { knownIn } from '@/lib/organisations/row-compartment';
import { addOrganisationSchema } from '@/lib/organisations/schema';
import type { OrganisationContent } from '@/lib/organisations/sector';
import { countingText, fieldErrors } from '@/lib/refusal';
import { sameKey } from '@/lib/search/search-key';
import type { OrganisationColumn } from './columns';

type Entry = OrganisationContent & {
  id: string;
  version: number;
  privateTo: string | null;
  restrictedGroup: string | null;
};

/** A row of a file, and what it would write; `content` is null if that is nothing. */
export interface PlannedOrganisation {
  row: ImportedRow<OrganisationColumn>;
  content: OrganisationContent | null;
  stored: Entry | null;
  privateTo: string | null;
}

/**
 * What each row of a file would do. A row is about the organisation of its name and home in its compartment, so the
 * other Party's private ones are neither matched nor told of (docs/domain.md#import).
 */
export async function planOrganisationRows(
  tx: Transaction,
  actor: Actor,
  rows: readonly SheetRow<OrganisationColumn>[],
  { tell }: { tell: (checked: number) => void },
): Promise<PlannedOrganisation[]> {
  const parties = await tx.party.findMany({ select: { code: true, name: true, formalName: true } });
  const plan = planner(actor, parties, await entries(tx, actor));
  return planEach(rows, plan, tell);
}

function planner(actor: Actor, parties: readonly PartyNames[], stored: readonly Entry[]) {
  const party = partyOf(actor);
  const byKey = groupedBy(stored, (entry) => keyOf(entry, entry.privateTo));
  const repeated = sameRowFinder();
  return (row: SheetRow<OrganisationColumn>): PlannedOrganisation => {
    const { said, faults: differing } = cellsOf(row, {
      known: () => '',
      home: (home) => sameKey(homeOf(home, parties)),
    });
    const known = knownIn(row.texts.known, { parties, party });
    const privateTo = known.own ? party : null;
    const home = homeOf(said.home, parties);
    const alike = byKey.get(keyOf({ name: said.name, home }, privateTo)) ?? [];
    const sector = wordKey(said.sector) || (alike.length === 1 ? (alike[0]?.sector ?? '') : '');
    const parsed = addOrganisationSchema.safeParse({ name: said.name, sector, home }, countingText);
    const faults = [
      ...differing,
      ...schemaFaults(row.line, said, parsed.success ? [] : fieldErrors(parsed.error)),
    ];
    const fault = (column: OrganisationColumn, code: (typeof faults)[number]['code'], values = {}) =>
      faults.push({ line: row.line, column, code, values: { cell: said[column].slice(0, 60), ...values } });
    if (known.fault !== null) fault('known', known.fault);
    const content = parsed.success ? { name: parsed.data.name, sector: parsed.data.sector, home } : null;
    const match =
      alike.find((entry) => entry.sector === content?.sector) ?? (alike.length === 1 ? alike[0] : undefined);
    if (alike.length > 1 && match === undefined) fault('sector', 'unknown-choice');
    const before = match && { name: match.name, sector: match.sector, home: match.home };
    const changes = before && content ? changesBetween(before, { ...content }) : null;
    const line =
      faults.length === 0
        ? repeated(match?.id ?? keyOf({ name: said.name, home }, privateTo), row.line, changes ?? ['new'])
        : null;
    if (line !== null) fault('name', 'import-twice', { line });
    const imported = importedRow({ line: row.line, title: said.name, faults, changes });
    const { state } = imported;
    return {
      row: imported,
      content: state === 'new' || state === 'changed' ? content : null,
      stored: match ?? null,
      privateTo,
    };
  };
}

const keyOf = ({ name, home }: Pick<OrganisationContent, 'name' | 'home'>, privateTo: string | null) =>
  `${privateTo ?? ''} ${sameKey(home)} ${sameKey(name)}`;

/** The register as the actor sees it, without the entries of restricted groups, which projects name. */
const entries = (tx: Transaction, actor: Actor): Promise<Entry[]> =>
  allById(({ after, take }) =>
    tx.organisation.findMany({
      where: { AND: [knownOrganisations(actor), { restrictedGroup: null, id: { gt: after } }] },
      select: {
        id: true,
        name: true,
        sector: true,
        home: true,
        privateTo: true,
        restrictedGroup: true,
        version: true,
      },
      orderBy: { id: 'asc' },
      take,
    }),
  );
