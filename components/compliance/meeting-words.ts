import type { Tone } from '@/components/ui/status-word';
import type { ReadingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';

type StateKind = ReadingVerdict['state']['kind'];

const tones: Record<StateKind, Tone> = {
  held: 'ok',
  'held-late': 'late',
  'not-held': 'out',
  outstanding: 'out',
  'awaiting-record': 'key',
  planned: 'plan',
  'planned-too-late': 'soon',
  unplanned: 'none',
  'not-in-force': 'none',
};

/** The tone of a meeting's state. Amber if no meeting is planned and the period ends soon. */
export function meetingTone(kind: StateKind, soon: boolean): Tone {
  return kind === 'unplanned' && soon ? 'soon' : tones[kind];
}

/** The message key of a state. One due soon has a key of its own, not only a tone. */
export function meetingWord(kind: StateKind, soon: boolean) {
  return kind === 'unplanned' && soon ? 'unplanned-soon' : kind;
}

/** The values for a period's name. */
export function periodValues(period: MeetingPeriod): { number: number; year: string } {
  const { label } = period;
  return {
    number: label.kind === 'charter-year' ? label.number : 0,
    year: label.kind === 'calendar-year' ? String(label.year) : '',
  };
}
