import type { ReadingVerdict } from './annual-meeting-rule';
import type { MeetingPeriod } from './meeting-period';

/**
 * The periods of a reading that ended before the present one without a meeting in time, by what became of
 * them: not held, or held late (docs/domain.md#what-is-said-of-a-period). The present one says itself, and
 * what was held in its period needs no word.
 */
export function endedWithout({ periods, current }: Pick<ReadingVerdict, 'periods' | 'current'>): {
  kind: MeetingPeriod['state']['kind'];
  periods: MeetingPeriod[];
}[] {
  const ended = periods.filter((period) => period !== current && period.state.kind !== 'held');
  const kinds = [...new Set(ended.map(({ state }) => state.kind))];
  return kinds.map((kind) => ({ kind, periods: ended.filter(({ state }) => state.kind === kind) }));
}
