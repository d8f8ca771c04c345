import type { MeetingKind } from '@/lib/meetings/schema';

const everyPage = ['overview', 'agenda', 'delegations', 'reports', 'briefs', 'minutes', 'history'] as const;

export type MeetingPageName = (typeof everyPage)[number];

/**
 * The pages of a meeting that a reader has. Groups report to Charter meetings only, and briefs are those of the
 * reader's own Party.
 *
 * @param party the reader's Party; null for technical staff
 */
export const meetingPages = (meeting: { kind: MeetingKind }, party: string | null): MeetingPageName[] =>
  everyPage.filter(
    (page) => (page !== 'reports' || meeting.kind === 'charter') && (page !== 'briefs' || party !== null),
  );

/** @example meetingAddress('x', 'agenda') // '/meetings/x/agenda' */
export const meetingAddress = (id: string, page: MeetingPageName): string =>
  page === 'overview' ? `/meetings/${id}` : `/meetings/${id}/${page}`;
