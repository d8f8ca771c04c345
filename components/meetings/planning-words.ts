import { codeInSentence, codesInSentence } from '@/components/parties/party-in-sentence';
import type { Translator } from '@/i18n/translator';
import type { AnnualDueBy } from '@/lib/compliance/annual-due-by';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { NonWorkingReason } from '@/lib/dates/working-days';
import type { PlanningWarning } from '@/lib/meetings/planning-check';

type PartyNames = readonly { code: string; name: string }[];

/** The warnings before a meeting is planned for the day, one sentence each. */
export function planningWords(
  warnings: readonly PlanningWarning[],
  day: CalendarDate,
  parties: PartyNames,
  t: Translator,
): string[] {
  return warnings.map((warning) => {
    if (warning.kind === 'day-off') return dayOffWords(warning.reason, day, parties, t);
    const date = dateWords('due' in warning ? warning.due : warning.from, { weekday: true });
    return t(`meetings.planning.${warning.kind}`, { provision: warning.provision, date });
  });
}

/** When a Charter meeting is due: the next one, or this one. */
export function dueByWords(
  dueBy: AnnualDueBy,
  of: 'next' | 'this',
  t: Translator<'meetings.planning'>,
): string {
  const { provision, due } = dueBy;
  return t(of === 'next' ? 'dueBy' : 'dueByThis', { provision, date: dateWords(due.on, { weekday: true }) });
}

/** Why a day is off, and in which capital. */
export function dayOffWords(
  reason: NonWorkingReason,
  day: CalendarDate,
  parties: PartyNames,
  t: Translator,
): string {
  const date = dateWords(day, { weekday: true });
  if (reason.kind === 'holiday') {
    const forecast = reason.forecast ? 'yes' : 'no';
    const party = codeInSentence(reason.country, parties, t);
    return t('meetings.planning.holiday', { date, party, name: reason.name, forecast });
  }
  if (reason.kind === 'rest-day') {
    return t('meetings.planning.rest-day', { date, party: codeInSentence(reason.country, parties, t) });
  }
  const every = parties.every(({ code }) => reason.countries.includes(code));
  return t('meetings.planning.weekend', {
    date,
    parties: every ? 'every' : codesInSentence(reason.countries, parties, t),
  });
}
