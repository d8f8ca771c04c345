import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Deadline, DeadlineKind } from './deadline';
import { standingsOf } from './filters';

/** What the pages that show what falls due next have a place of its own for. */
const besideIt: readonly DeadlineKind[] = ['charter', 'key'];

/** Whether something falls due next: it is not settled, and its day is today or ahead. */
export function isComing({ on, standing, subject }: Deadline, asOf: CalendarDate): boolean {
  return on >= asOf && standingsOf('open').includes(standing) && !besideIt.includes(subject.kind);
}

/** A meeting whose day has come, and whose holding is not recorded yet. */
export function awaitsRecord({ standing, subject }: Deadline): boolean {
  return subject.kind === 'meeting' && standing === 'waiting';
}
