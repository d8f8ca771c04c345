import { sayStored, type Translator } from '@/i18n/translator';
import { itemKind } from '@/lib/agenda/items/item-kind';
import { type CalendarDate, calendarDate, daysBetween } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { WorkItem } from '@/lib/pages/my-work/work-item';
import { readingSubject } from './told-verdicts';

/** What the words of work and verdicts need: a translator, the names of groups by code, and the reader's day. */
export interface Wording {
  t: Translator;
  groups: ReadonlyMap<string, string>;
  today: CalendarDate;
}

const maxTitle = 160;

/** A piece of work in one line, such as `Milestone: Cable laid`. */
export function workLine(item: WorkItem, { t, groups }: Wording): string {
  const { act, title, groupCode } = item;
  const group = groupCode === null ? '' : (groups.get(groupCode) ?? groupCode);
  const named = (text: string) => (text.length > maxTitle ? `${text.slice(0, maxTitle - 1)}…` : text);
  switch (act.kind) {
    case 'step':
      return t('mail.work.step', { title: title || sayStored(t, 'meetings.page.steps', act.step) });
    case 'concur':
    case 'propose-again':
      return t(`mail.work.${act.kind}`, { kind: t(`agreements.kinds.${act.of}`), title: title || 'none' });
    case 'report':
      return t('mail.work.report', { count: act.count, title: title || group });
    case 'write':
    case 'clear-brief':
    case 'answer':
      return t(`mail.work.${act.kind}`, {
        title: named(title || t(`agenda.items.${itemKind(act.source)}`, { group })),
      });
    case 'clear':
    case 'agree':
      return t(`mail.work.${act.kind}`, { text: item.kind === 'minutes' ? 'minutes' : 'agenda', title });
    default:
      return t(`mail.work.${act.kind}`, { title: named(title) });
  }
}

/** When it is due and where it belongs, such as `due 7 December 2026, in 7 days · Sample interconnector`. */
export function workDetail({ dueOn, precision, of }: WorkItem, { t, today }: Wording): string {
  const due = dueOn === null ? [] : [dueWords(dueOn, dateWords({ on: dueOn, precision }), { t, today })];
  return [...due, ...(of === '' ? [] : [of])].join(' · ');
}

function dueWords(dueOn: CalendarDate, date: string, { t, today }: Pick<Wording, 't' | 'today'>): string {
  const days = daysBetween(today, dueOn);
  return days < 0 ? t('mail.overdue', { date, days: -days }) : t('mail.due', { date, days });
}

/** A verdict in words with its address, such as `Energy, project list: Outstanding`. */
export function verdictLine(
  of: string,
  verdict: string,
  { t, groups }: Wording,
): { text: string; path: string } {
  const [subject = '', code = ''] = of.split(':');
  if (subject === readingSubject) {
    const reading = sayStored(t, 'compliance.meeting.readings', verdict);
    return { text: t('mail.verdict.reading', { reading }), path: '/verdicts/annual-meeting' };
  }
  if (subject !== 'project_list' && subject !== 'roadmap') {
    const state = sayStored(t, 'compliance.meeting.states', verdict);
    const period = periodWords(subject, code, t);
    return { text: t('mail.verdict.meeting', { state, period }), path: '/verdicts/annual-meeting' };
  }
  const values = {
    group: groups.get(code) ?? code,
    deliverable: t(`compliance.deliverables.${subject}`),
    state: sayStored(t, 'compliance.states', verdict),
  };
  return { text: t('mail.verdict.group', values), path: '/verdicts/project-lists-and-roadmaps' };
}

function periodWords(kind: string, code: string, t: Translator): string {
  if (kind === 'charter-year') return t('compliance.meeting.periods.charter-year', { number: code });
  return kind === 'calendar-year' ? code : t('mail.verdict.since', { date: dateWords(calendarDate(code)) });
}
