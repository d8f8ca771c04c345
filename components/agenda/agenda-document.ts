import type { Messages } from 'next-intl';
import { hoursValues } from '@/components/meetings/meeting-words';
import { clockTimes } from '@/lib/agenda/clock-times';
import { isAboutTracker, type ShownReason } from '@/lib/agenda/reason';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { AgendaDocument, AgendaDocumentReason } from '@/lib/formats/agenda-docx';
import { type AgendaNames, itemTitle, type Words } from './item-title';
import { type ReasonWords, reasonWords } from './reason-words';

interface Source {
  meeting: {
    title: string;
    /** Null while the meeting has no day; then it has no times either. */
    startsOn: CalendarDate | null;
    startTime: string;
    durationMinutes: number;
    timeZone: string;
    place: string;
    hostParty: string | null;
  };
  items: readonly {
    title: string | null;
    sourceKey: string;
    groupCode: string | null;
    note: string;
    minutes: number;
    reasons: readonly ShownReason[];
  }[];
  charterTitle: string;
  /** The reader's own Party first. */
  parties: readonly { formalName: string; capital: string; timeZone: string }[];
  locale: string;
}

/** The agenda as a document, in the reader's language and order of Parties. */
export function agendaDocument(source: Source, names: AgendaNames, t: Words): AgendaDocument {
  const { meeting, items, charterTitle, parties, locale } = source;
  const durations = items.map(({ minutes }) => minutes);
  const { times } = clockTimes(meeting, meeting.durationMinutes, durations);
  const words = (key: keyof Messages['agenda']['document']) => t(`agenda.document.${key}`);
  const { startsOn } = meeting;
  const hours =
    startsOn === null ? '' : t('meetings.page.hours', hoursValues({ ...meeting, startsOn }, parties));
  return {
    language: locale,
    heading: t('agenda.heading', { meeting: meeting.title }),
    charter: charterTitle,
    parties: parties.map(({ formalName }) => formalName),
    facts: [
      {
        term: words('day'),
        detail: startsOn === null ? words('noDay') : dateWords(startsOn, { weekday: true }),
      },
      { term: words('hours'), detail: hours },
      { term: words('place'), detail: meeting.place },
      { term: words('host'), detail: meeting.hostParty === null ? '' : names.party(meeting.hostParty) },
    ].filter(({ detail }) => detail !== ''),
    columns: { time: words('time'), item: words('item'), minutes: words('minutes') },
    items: items.map((item, index) => ({
      number: index + 1,
      time: times[index]?.from ?? '',
      title: itemTitle(item, names, t),
      minutes: String(item.minutes),
      note: item.note,
      reasons: item.reasons
        .filter((reason) => !isAboutTracker(reason))
        .map((reason) => documentReason(reasonWords(reason, names, t), t)),
    })),
  };
}

/** Documents have no links, so the text says where the rest of a list is. */
function documentReason({ lead, items, more }: ReasonWords, t: Words): AgendaDocumentReason {
  if (more === null) return { lead, items };
  const rest = `${t('agenda.reasons.more', { count: more.count })}: ${t('agenda.reasons.see', { name: more.name })}`;
  return { lead, items: [...items, rest] };
}
