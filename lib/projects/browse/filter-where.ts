import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Prisma } from '@/lib/db/generated/sqlite/client';
import { stages } from '@/lib/projects/stage';
import { presentSince, projectStatuses, type StatusFilter, statusFilters } from '@/lib/projects/status-rule';
import { isWordless, queryWords, wordWhere } from '@/lib/search/search-words';
import type { ProjectFilters } from './filters';

/** Matches nothing: for unknown values, and for a search without a word. */
const nothing: Prisma.ProjectWhereInput = { id: { in: [] } };

/**
 * Prisma filter for the filters on the project's own row, except the group, which goes with the permission
 * check.
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
  const partyStatuses = Object.entries(filters.statusOf);
  return [
    ...(isWordless(q) ? [nothing] : []),
    ...(stage.length === 0 ? [] : [{ stage: { in: stages.filter((each) => stage.includes(each)) } }]),
    ...(list === null ? [] : [onList(list, hiddenLists)]),
    ...(status.length === 0 ? [] : [ofStatuses(status, today)]),
    ...partyStatuses.flatMap(([partyCode, value]) => {
      if (!parties.some(({ code }) => code === partyCode)) return [nothing];
      if (value === 'not_reported') return [unreportedBy(partyCode, { gte: presentSince(today) })];
      if (value === 'never') return [unreportedBy(partyCode)];
      return projectStatuses.some((each) => each === value) ? [] : [nothing];
    }),
  ];
}

/** A list that the reader may not see counts as none. A project may still be on it after a move. */
function onList(list: string, hidden: readonly string[]): Prisma.ProjectWhereInput {
  if (list !== 'on' && list !== 'none') return nothing;
  if (hidden.length === 0) return { listId: list === 'on' ? { not: null } : null };
  const ids = [...hidden];
  if (list === 'on') return { listId: { not: null, notIn: ids } };
  return { OR: [{ listId: null }, { listId: { in: ids } }] };
}

function ofStatuses(status: readonly string[], today: CalendarDate): Prisma.ProjectWhereInput {
  const known = statusFilters.filter((each) => status.includes(each));
  // Prisma ignores an empty OR
  return known.length === 0 ? nothing : { OR: known.map((each) => ofStatus(each, today)) };
}

/**
 * The stored joint status holds through `jointUntil`; after that day, or without one, it is `not_reported`.
 */
export function ofStatus(status: StatusFilter, today: CalendarDate) {
  if (status === 'not_reported') return { OR: [{ jointUntil: null }, { jointUntil: { lt: today } }] };
  return { jointStatus: status, jointUntil: { gte: today } };
}

/** Projects without a (recent) report of a Party. Only joint projects and its own need one. */
function unreportedBy(partyCode: string, reportedOn?: { gte: CalendarDate }) {
  return {
    OR: [{ privateTo: null }, { privateTo: partyCode }],
    latest: { none: { partyCode, ...(reportedOn && { reportedOn }) } },
  };
}

/** A filter on rows of another table, which an index of that table serves. */
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

/** The filters on other tables, the likely most selective one first. */
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

/** Prisma filter for one of them, on a project. */
export function sideWhere({ table, where }: SideFilter) {
  return { [table]: { some: where } };
}
