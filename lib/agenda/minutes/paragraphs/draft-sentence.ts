import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { DecisionState } from '@/lib/meetings/outcomes/outcome';

/** Clock times of the meeting in one place; `on` is the day there when it began. */
export interface PlaceTime {
  place: string;
  on: CalendarDate;
  from: string;
  to: string;
}

/** A sentence that minutes are drafted with, before it is put in words. */
export type DraftSentence =
  | { kind: 'held'; day: CalendarDate; place: string; times: PlaceTime[] }
  | {
      kind: 'delegation';
      party: string;
      /** Whether attendance is recorded; then `people` attended. */
      attended: boolean;
      people: { name: string; title: string; organisation: string; head: boolean }[];
    }
  | { kind: 'adopted' }
  | { kind: 'first-meeting' }
  | { kind: 'nothing-previous'; title: string; on: CalendarDate }
  | {
      kind: 'decision';
      label: string;
      on: CalendarDate;
      text: string;
      state: DecisionState;
      became: string;
    }
  | {
      kind: 'action';
      label: string;
      text: string;
      owner: string | null;
      dueOn: CalendarDate;
      closedOn: CalendarDate | null;
      disposition: string;
    }
  | { kind: 'next-planned'; on: CalendarDate; place: string; host: string | null }
  | { kind: 'next-due'; on: CalendarDate | null; host: string | null };

/** Puts a sentence in words. */
export type DraftWords = (sentence: DraftSentence) => string;
