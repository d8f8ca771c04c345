import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ReportFacts } from './report-facts';

/** A group's report to a meeting (docs/domain.md#group-reports-to-a-meeting). `asks` is what it asks of the meeting. */
export interface KnownReport {
  id: string;
  groupCode: string;
  facts: ReportFacts;
  text: string;
  asks: string;
  draftedOn: CalendarDate;
  /** With the hash of the frozen content; null while the report may change. */
  frozen: { on: CalendarDate; hash: string } | null;
  version: number;
  handIns: { party: string; on: CalendarDate }[];
}
