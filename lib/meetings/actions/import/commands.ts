import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { createAction, rewordAction } from '@/lib/meetings/actions/commands';
import type { Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import type { PlannedAction } from './queries';

/** Writes the new and changed rows of a plan as single ones are written. */
export async function writeActionRows(
  tx: Transaction,
  _: Actor,
  plans: readonly PlannedAction[],
  { today, tell }: { today: CalendarDate; tell: (written: number) => void },
): Promise<Result<AuditEventDraft[], Refusal>> {
  const events: AuditEventDraft[] = [];
  for (const { words, stored, meeting, group } of plans) {
    if (words === null || meeting === null) continue;
    if (stored) {
      const changed = await rewordAction(tx, stored, { ...words, version: stored.version });
      if (!changed.ok) return refused(changed.refusal);
      events.push(changed.value);
    } else {
      const created = await createAction(tx, { ...words, meeting, group, decisionId: null, today });
      if (!created.ok) return refused(created.refusal);
      events.push(created.value.event);
    }
    tell(events.length);
  }
  return accepted(events);
}
