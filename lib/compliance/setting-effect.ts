import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { AnnualMeetingVerdict } from './annual-meeting-rule';
import type { ObligationFact } from './facts';
import type { LastDayRule } from './schema';
import type { ThreeMonthLine } from './three-month-rule';

/** The verdict on one obligation under its present setting and under another. */
export type SettingEffect =
  | { obligation: 'annual-meeting'; now: AnnualMeetingVerdict; after: AnnualMeetingVerdict }
  | { obligation: 'three-month'; now: ThreeMonthLine; after: ThreeMonthLine };

/** The obligation with one more setting; the present reading stays unless another is given. */
export function withSetting<Reading extends string>(
  obligation: ObligationFact<Reading>,
  asked: {
    reading?: NoInfer<Reading> | undefined;
    nonWorkingLastDay: LastDayRule;
    enteredOn: CalendarDate;
  },
): ObligationFact<Reading> {
  const present = obligation.settings.at(-1);
  if (present === undefined) throw new Error(`The obligation ${obligation.code} has no setting`);
  const { reading = present.reading, nonWorkingLastDay, enteredOn } = asked;
  return { ...obligation, settings: [...obligation.settings, { reading, nonWorkingLastDay, enteredOn }] };
}
