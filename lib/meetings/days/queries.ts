import 'server-only';
import { db, type Transaction } from '@/lib/db/client';
import type { FurtherDay } from './further-day-rule';

const select = { offset: true, startTime: true, durationMinutes: true };

/** The further days of a meeting, by date. The caller has found the meeting. */
export function furtherDaysOf(tx: Transaction, meetingId: string): Promise<FurtherDay[]> {
  return tx.meetingDay.findMany({ where: { meetingId }, orderBy: { offset: 'asc' }, select });
}

/** The further days of a meeting that a page has found. */
export const furtherDays = (meetingId: string) => furtherDaysOf(db(), meetingId);
