import 'server-only';
import { compartmentOf } from '@/lib/access/compartments';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { meetingEvent } from '@/lib/meetings/meeting-event';
import { decisionLabel } from '@/lib/meetings/outcomes/outcome';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { becomingFault } from './decision';
import { maySayWhatBecame } from './policy';
import { findDecision } from './queries';
import { becameSchema } from './schema';

/**
 * Says what became of a decision: still open, carried out, superseded or dropped, with words and a day
 * (docs/domain.md#decision-register).
 */
export const sayWhatBecame = command({
  name: 'decision.say-what-became',
  attempt: mayConcurSomewhere,
  schema: becameSchema,
  load: (tx, actor, { id }) => findDecision(tx, actor, id),
  may: maySayWhatBecame,
  run: async ({ tx, input, row, today }) => {
    const { id, version, state, became } = input;
    const becameOn = state === 'open' ? null : input.becameOn;
    const fault = becomingFault({ state, became, becameOn }, row.meeting.startsOn, today);
    if (fault) return refused(invalid(fault.code, fault.field, { day: row.meeting.startsOn ?? '' }));
    const before = { state: row.state, became: row.became, becameOn: row.becameOn ?? '' };
    const saved = await tx.outcome.updateMany({
      where: { id, version },
      data: { state, became, becameOn, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused({ kind: 'conflict', version: row.version, theirs: before });
    const values = { number: decisionLabel(row), state };
    const event = {
      ...meetingEvent('decision.became', row.ofMeeting, values),
      compartment: compartmentOf(null, row.group),
      groupCode: row.group?.code ?? null,
      changes: changesBetween(before, { state, became, becameOn: becameOn ?? '' }),
    };
    return accepted({ value: { id }, events: [event] });
  },
});
