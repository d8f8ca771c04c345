import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { type Actor, partyOf } from '@/lib/access/actor';
import { changesBetween } from '@/lib/audit/events';
import type { Transaction } from '@/lib/db/client';
import { cellsOf, schemaFaults } from '@/lib/formats/import-cells';
import { type ImportedRow, rowState, sameRowFinder } from '@/lib/formats/import-rows';
import type { SheetRow } from '@/lib/formats/sheet';
import { wordKey } from '@/lib/formats/word-key';
import { homeOf } from '@/lib/organisations/home';
import type { PartyNames } from '@/lib/organisations/party-names';
import { knownOrganisations } from '@/lib/organisations/policy';
import { knownIn } from '@/lib/organisations/row-compartment';
import { addOrganisationSchema } from '@/lib/organisations/schema';
import type { OrganisationContent } from '@/lib/organisations/sector';
import { fieldErrors } from '@/lib/refusal';
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

// rows between two pauses, in which the server answers others
const pauseEvery = 200;

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
  const planned: PlannedOrganisation[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % pauseEvery === 0) {
      await setImmediate();
      tell(index);
    }
    planned.push(plan(row));
  }
  tell(rows.length);
  return planned;
}

function planner(actor: Actor, parties: readonly PartyNames[], stored: readonly Entry[]) {
  const party = partyOf(actor);
  const byKey = new Map<string, Entry[]>();
  for (const entry of stored) {
    const key = keyOf(entry, entry.privateTo);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
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
    const parsed = addOrganisationSchema.safeParse({ name: said.name, sector, home });
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
    const state = rowState(faults, changes);
    return {
      row: {
        line: row.line,
        state,
        code: '',
        title: said.name,
        changes: state === 'changed' ? (changes ?? []) : [],
        faults,
        remarks: [],
      },
      content: state === 'new' || state === 'changed' ? content : null,
      stored: match ?? null,
      privateTo,
    };
  };
}

const keyOf = ({ name, home }: Pick<OrganisationContent, 'name' | 'home'>, privateTo: string | null) =>
  `${privateTo ?? ''} ${sameKey(home)} ${sameKey(name)}`;

const entriesAtOnce = 5_000;

/** The register as the actor sees it, without the entries of restricted groups, which projects name. */
async function entries(tx: Transaction, actor: Actor): Promise<Entry[]> {
  const found: Entry[] = [];
  for (;;) {
    const some = await tx.organisation.findMany({
      where: {
        AND: [knownOrganisations(actor), { restrictedGroup: null, id: { gt: found.at(-1)?.id ?? '' } }],
      },
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
      take: entriesAtOnce,
    });
    found.push(...some);
    if (some.length < entriesAtOnce) return found;
  }
}
