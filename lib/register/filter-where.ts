import type { CalendarDate } from '@/lib/dates/calendar-date';
import { beginsWith, queryWords } from '@/lib/projects/search-words';
import { presentSince, type StatusFilter } from '@/lib/projects/status-rule';
import type { ProjectFilters } from './filters';

/**
 * The database's form of the filters that read a project's own row, but for its group: which may be known of is said
 * with that.
 */
export function ownFilters(filters: ProjectFilters, today: CalendarDate) {
  const { stage, list, status } = filters;
  const unreported = Object.entries(filters.statusOf).filter(([, said]) => said === 'not_reported');
  return [
    ...(stage === null ? [] : [{ stage }]),
    ...(list === null ? [] : [{ listId: list === 'on' ? { not: null } : null }]),
    ...(status === null ? [] : [ofStatus(status, today)]),
    ...unreported.map(([partyCode]) => unreportedBy(partyCode, today)),
  ];
}

/** The stored status holds to its last day; from then on, and where there is none, it is not reported lately. */
function ofStatus(status: StatusFilter, today: CalendarDate) {
  if (status === 'not_reported') return { OR: [{ jointUntil: null }, { jointUntil: { lt: today } }] };
  return { jointStatus: status, jointUntil: { gte: today } };
}

/** A Party is asked about joint projects and its own: only of these can it have reported nothing lately. */
function unreportedBy(partyCode: string, today: CalendarDate) {
  const reportedOn = { gte: presentSince(today) };
  return {
    OR: [{ privateTo: null }, { privateTo: partyCode }],
    latest: { none: { partyCode, reportedOn } },
  };
}

/** A filter that reads rows beside the project's own, which an index of theirs names. */
export type SideFilter =
  | { table: 'organisations'; where: { organisationId: string } | { organisation: { home: string } } }
  | { table: 'tags'; where: { tagKey: string } }
  | { table: 'words'; where: { word: { gte: string; lt: string } } }
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
    ...words.map((word) => ({ table: 'words' as const, where: { word: beginsWith(word) } })),
    ...Object.entries(filters.statusOf).flatMap(([partyCode, status]) =>
      status === 'not_reported'
        ? []
        : [{ table: 'latest' as const, where: { partyCode, status, reportedOn } }],
    ),
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
