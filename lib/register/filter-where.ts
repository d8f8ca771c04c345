import type { CalendarDate } from '@/lib/dates/calendar-date';
import { beginsWith, queryWords } from '@/lib/projects/search-words';
import { presentSince, type StatusFilter } from '@/lib/projects/status-rule';
import type { PartyStatusFilter, ProjectFilters } from './filters';

/** The database's form of the filters; who may know of what it finds is said elsewhere. */
export function filterWhere(filters: ProjectFilters, today: CalendarDate) {
  const { group, stage, provision, party, organisation, tag, list, status } = filters;
  const home = party === null ? null : { organisation: { home: party } };
  return [
    ...queryWords(filters.q).map((word) => ({ words: { some: { word: beginsWith(word) } } })),
    ...(group === null ? [] : [{ groupCode: group }]),
    ...(stage === null ? [] : [{ stage }]),
    ...(provision === null ? [] : [{ provisions: { some: { provisionCode: provision } } }]),
    ...(home === null ? [] : [{ organisations: { some: home } }]),
    ...(organisation === null ? [] : [{ organisations: { some: { organisationId: organisation } } }]),
    ...(tag === null ? [] : [{ tags: { some: { tagKey: tag } } }]),
    ...(list === null ? [] : [{ listId: list === 'on' ? { not: null } : null }]),
    ...(status === null ? [] : [ofStatus(status, today)]),
    ...Object.entries(filters.statusOf).map(([code, said]) => ofParty(code, said, today)),
  ];
}

/** The stored status holds to its last day; from then on, and where there is none, it is not reported lately. */
function ofStatus(status: StatusFilter, today: CalendarDate) {
  if (status === 'not_reported') return { OR: [{ jointUntil: null }, { jointUntil: { lt: today } }] };
  return { jointStatus: status, jointUntil: { gte: today } };
}

/** A Party is asked about joint projects and its own: only of these can it have reported nothing lately. */
function ofParty(partyCode: string, status: PartyStatusFilter, today: CalendarDate) {
  const present = { partyCode, reportedOn: { gte: presentSince(today) } };
  if (status !== 'not_reported') return { latest: { some: { ...present, status } } };
  return { OR: [{ privateTo: null }, { privateTo: partyCode }], latest: { none: present } };
}
