import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { stages } from '@/lib/projects/stage';
import { presentSince, projectStatuses, type StatusFilter, statusFilters } from '@/lib/projects/status-rule';
import { isWordless, queryWords, wordWhere } from '@/lib/search/search-words';
import type { ProjectFilters } from './filters';

/** What answers to a value that there is not, and to signs without a word. */
const nothing: Prisma.ProjectWhereInput = { id: { in: [] } };

/**
 * The database's form of the filters that read a project's own row, but for its group: which may be known of is said
 * with that.
 */
export function ownFilters(
  filters: ProjectFilters,
  {
    today,
    parties,
    hiddenLists,
  }: { today: CalendarDate; parties: readonly { code: string }[]; hiddenLists: readonly string[] },
): Prisma.ProjectWhereInput[] {
  const { q, stage, list, status } = filters;
  const said = Object.entries(filters.statusOf);
  return [
    ...(isWordless(q) ? [nothing] : []),
    ...(stage.length === 0 ? [] : [{ stage: { in: stages.filter((each) => stage.includes(each)) } }]),
    ...(list === null ? [] : [onList(list, hiddenLists)]),
    ...(status.length === 0 ? [] : [ofStatuses(status, today)]),
    ...said.flatMap(([partyCode, value]) => {
      if (!parties.some(({ code }) => code === partyCode)) return [nothing];
      if (value === 'not_reported') return [unreportedBy(partyCode, { gte: presentSince(today) })];
      if (value === 'never') return [unreportedBy(partyCode)];
      return projectStatuses.some((each) => each === value) ? [] : [nothing];
    }),
  ];
}

/** A list that the reader may not know of counts as none, for a project may have stayed on it when it moved. */
function onList(list: string, hidden: readonly string[]): Prisma.ProjectWhereInput {
  if (list !== 'on' && list !== 'none') return nothing;
  if (hidden.length === 0) return { listId: list === 'on' ? { not: null } : null };
  const ids = [...hidden];
  if (list === 'on') return { listId: { not: null, notIn: ids } };
  return { OR: [{ listId: null }, { listId: { in: ids } }] };
}

function ofStatuses(status: readonly string[], today: CalendarDate): Prisma.ProjectWhereInput {
  const known = statusFilters.filter((each) => status.includes(each));
  // Prisma leaves out an OR of nothing
  return known.length === 0 ? nothing : { OR: known.map((each) => ofStatus(each, today)) };
}

/** The stored status holds to its last day; from then on, and where there is none, it is not reported lately. */
export function ofStatus(status: StatusFilter, today: CalendarDate) {
  if (status === 'not_reported') return { OR: [{ jointUntil: null }, { jointUntil: { lt: today } }] };
  return { jointStatus: status, jointUntil: { gte: today } };
}

/** A Party is asked about joint projects and its own: only of these can it have reported nothing. */
function unreportedBy(partyCode: string, reportedOn?: { gte: CalendarDate }) {
  return {
    OR: [{ privateTo: null }, { privateTo: partyCode }],
    latest: { none: { partyCode, ...(reportedOn && { reportedOn }) } },
  };
}

/** A filter that reads rows beside the project's own, which an index of theirs names. */
export type SideFilter =
  | { table: 'organisations'; where: { organisationId: string } | { organisation: { home: string } } }
  | { table: 'tags'; where: { tagKey: string } }
  | { table: 'words'; where: ReturnType<typeof wordWhere> }
  | {
      table: 'latest';
      where: {
        partyCode: string;
        status: 'on_track' | 'at_risk' | 'off_track';
        reportedOn: { gte: CalendarDate };
      };
    }
  | { table: 'provisions'; where: { provisionCode: string } };

/** Those filters, the one that is likely to name the fewest projects first. */
export function sideFilters(filters: ProjectFilters, today: CalendarDate): SideFilter[] {
  const { organisation, tag, provision, party } = filters;
  const reportedOn = { gte: presentSince(today) };
  const words = queryWords(filters.q).sort((one, other) => other.length - one.length);
  return [
    ...(organisation === null
      ? []
      : [{ table: 'organisations' as const, where: { organisationId: organisation } }]),
    ...(tag === null ? [] : [{ table: 'tags' as const, where: { tagKey: tag } }]),
    ...words.map((word) => ({ table: 'words' as const, where: wordWhere(word) })),
    ...Object.entries(filters.statusOf).flatMap(([partyCode, value]) => {
      const status = projectStatuses.find((each) => each === value);
      return status ? [{ table: 'latest' as const, where: { partyCode, status, reportedOn } }] : [];
    }),
    ...(provision === null ? [] : [{ table: 'provisions' as const, where: { provisionCode: provision } }]),
    ...(party === null
      ? []
      : [{ table: 'organisations' as const, where: { organisation: { home: party } } }]),
  ];
}

/** The database's form of one such filter, asked of a project. */
export function sideWhere({ table, where }: SideFilter) {
  return { [table]: { some: where } };
}
