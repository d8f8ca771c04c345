import 'server-only';
import { voidEndorsements } from '@/lib/agreements/endorsements/commands';
import { textHash } from '@/lib/agreements/endorsements/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { minutesSource, presentText } from './queries';

/**
 * Voids what was cleared or agreed of another text than the present one (docs/domain.md#clearing-minutes).
 * @returns the Parties whose clearance it voided, in words for the record; `none` if there was none
 */
export async function voidOtherTexts(
  tx: Transaction,
  meeting: KnownMeeting,
  today: CalendarDate,
): Promise<string> {
  const source = await minutesSource(tx, meeting);
  const of = { meetingId: meeting.id, subject: 'minutes' as const, revision: source.revision };
  const voided = await voidEndorsements(tx, of, textHash(presentText(meeting, source).joint), today);
  return voided.length === 0 ? 'none' : voided.sort().join(', ');
}
