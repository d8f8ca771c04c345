import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/ui/status-word';
import type { ReadingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { MeetingPeriod } from '@/lib/compliance/meeting-period';
import { daysBetween } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { meetingTone, meetingWord, periodValues } from './meeting-words';

/** The state of the present period of a reading. */
export function MeetingStatus({ verdict }: { verdict: Pick<ReadingVerdict, 'state' | 'current'> }) {
  const t = useTranslations('compliance.meeting');
  const { state, current } = verdict;
  const soon = current?.soon ?? false;
  return (
    <StatusWord tone={meetingTone(state.kind, soon)} word={t(`states.${meetingWord(state.kind, soon)}`)} />
  );
}

/** The state of a period as a sentence. */
export function MeetingSentence({ period }: { period: MeetingPeriod }) {
  const t = useTranslations('compliance.meeting');
  const { state, due } = period;
  const date = 'heldOn' in state ? state.heldOn : 'plannedFor' in state ? state.plannedFor : null;
  const days = 'daysLate' in state ? state.daysLate : 'daysPast' in state ? state.daysPast : 0;
  return t(`sentences.${state.kind}`, {
    date: date === null ? '' : dateWords(date),
    end: dateWords(due.on),
    before: date === null ? 0 : Math.max(daysBetween(date, due.on), 0),
    period: t(`yearEnds.${period.label.kind}`, periodValues(period)),
    days,
  });
}

/** The days left of the present period. */
export function TimeLeft({ period }: { period: MeetingPeriod }) {
  const t = useTranslations('compliance.meeting');
  if (period.daysLeft === null) return null;
  return t('left', {
    days: period.daysLeft,
    period: t(`yearEnds.${period.label.kind}`, periodValues(period)),
    end: dateWords(period.due.on),
  });
}

/** The name of a period: `Year 1`, `2026 (partial)` or `From signing`. */
export function PeriodName({ period }: { period: MeetingPeriod }) {
  const t = useTranslations('compliance.meeting.periods');
  const { label } = period;
  if (label.kind === 'calendar-year') {
    return t(label.partial ? 'calendar-year-partial' : 'calendar-year', { year: String(label.year) });
  }
  if (label.kind === 'charter-year') return t('charter-year', { number: String(label.number) });
  return label.fromSigning ? t('rolling-signing') : t('rolling', { date: dateWords(label.anchor) });
}
