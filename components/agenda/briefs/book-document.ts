import { type AgendaNames, itemNote, itemTitle, type Words } from '@/components/agenda/item-title';
import { hoursValues } from '@/components/meetings/meeting-words';
import { type BriefText, briefParts, type KnownBrief, type KnownCall } from '@/lib/agenda/briefs/brief';
import type { BriefFacts } from '@/lib/agenda/briefs/brief-facts';
import { briefState } from '@/lib/agenda/briefs/brief-state';
import { scheduleByDay } from '@/lib/agenda/clock-times';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { numbered } from '@/lib/agenda/items/item-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { BookDocument, BookFacts, BookItem } from '@/lib/formats/book-docx';
import type { FurtherDay } from '@/lib/meetings/days/further-day-rule';
import { stateWords } from './brief-state-word';
import { factsInWords } from './fact-words';

export interface BookSource {
  meeting: {
    title: string;
    startsOn: CalendarDate | null;
    startTime: string;
    durationMinutes: number;
    timeZone: string;
    place: string;
  };
  items: readonly {
    id: string;
    title: string | null;
    sourceKey: string;
    groupCode: string | null;
    note: string;
    consent?: Pick<ItemConsent, 'wordings'> | null;
    day: number;
    minutes: number;
  }[];
  furtherDays: readonly FurtherDay[];
  call: KnownCall;
  briefs: ReadonlyMap<string, KnownBrief>;
  /** The facts of the items without a brief. */
  facts: ReadonlyMap<string, BriefFacts>;
  closed: ReadonlySet<string>;
  charterTitle: string;
  /** The reader's side, for which alone the book is, first. */
  parties: readonly { formalName: string; capital: string; timeZone: string }[];
  locale: string;
  today: CalendarDate;
}

/** One side's briefing book in words (docs/domain.md#briefs): the agenda, and each item with its brief and its facts. */
export function bookDocument(source: BookSource, names: AgendaNames, t: Words): BookDocument {
  const { meeting, items, call, charterTitle, parties, locale, today } = source;
  const { startsOn } = meeting;
  const days = scheduleByDay(meeting, source.furtherDays, items);
  const timed = days.flatMap(({ items: here }, index) =>
    here.map(({ item, time: { from } }) => ({
      item,
      time: days.length === 1 ? from : t('briefs.book.onDay', { day: index + 1, from }),
    })),
  );
  const numbers = numbered(timed.map(({ item }) => item));
  const hours =
    startsOn === null ? '' : t('meetings.page.hours', hoursValues({ ...meeting, startsOn }, parties));
  const day = startsOn === null ? t('briefs.book.noDay') : dateWords(startsOn, { weekday: true });
  return {
    language: locale,
    heading: t('briefs.book.heading', { title: meeting.title }),
    title: t('briefs.book.title'),
    subject: meeting.title,
    marking: call.marking,
    side: parties[0]?.formalName ?? '',
    charter: charterTitle,
    facts: [
      { term: t('briefs.book.day'), detail: day },
      { term: t('briefs.book.hours'), detail: hours },
      { term: t('briefs.book.place'), detail: meeting.place },
      { term: t('briefs.book.made'), detail: dateWords(today) },
    ].filter(({ detail }) => detail !== ''),
    agenda: t('briefs.book.agenda'),
    columns: {
      number: t('briefs.book.number'),
      time: t('briefs.book.time'),
      item: t('briefs.book.item'),
      minutes: t('briefs.book.minutes'),
      brief: t('briefs.book.brief'),
    },
    items: timed.map(({ item, time }, index) => ({
      number: numbers[index] ?? null,
      time,
      title: itemTitle(item, names, t),
      minutes: String(item.minutes),
      note: itemNote(item, names, t),
      ...itemWords(item.id, source, names, t),
    })),
  };
}

type InWords = Pick<BookItem, 'id' | 'state' | 'by' | 'marking' | 'remark' | 'parts' | 'facts'>;

function itemWords(id: string, source: BookSource, names: AgendaNames, t: Words): InWords {
  const brief = source.briefs.get(id);
  const empty = { id, state: '', by: '', marking: '', parts: [], facts: null };
  if (source.closed.has(id)) return { ...empty, remark: t('briefs.book.restricted') };
  if (brief === undefined) {
    const facts = source.facts.get(id);
    const words = facts ? bookFacts(facts, source.today, names, t) : null;
    return { ...empty, remark: t('briefs.book.noBrief'), facts: words };
  }
  const { word, small } = stateWords(briefState(brief, source.today), t);
  const state = [word, small].filter(Boolean).join(', ');
  const parts = writtenParts(brief.text, t);
  return {
    id,
    state,
    by: t('briefs.book.status', { author: brief.authorName, state: state.toLowerCase() }),
    marking: brief.marking || source.call.marking,
    remark: parts.length === 0 ? t('briefs.book.nothing') : '',
    parts,
    facts: bookFacts(brief.facts, brief.factsOn, names, t),
  };
}

const writtenParts = (text: BriefText, t: Words): BookItem['parts'] =>
  briefParts
    .filter((part) => text[part] !== '')
    .map((part) => ({ heading: t(`briefs.parts.${part}`), paragraphs: paragraphs(text[part]) }));

/** The paragraphs of a text, which blank lines part, each with its lines. */
const paragraphs = (text: string): string[][] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .filter((lines) => lines.some((line) => line !== ''));

function bookFacts(
  facts: BriefFacts,
  on: CalendarDate | null,
  names: AgendaNames,
  t: Words,
): BookFacts | null {
  const { obligations, projects, moreProjects, decisions, due, isEmpty } = factsInWords(facts, names, t);
  if (isEmpty) return null;
  const words = (key: 'project' | 'statuses' | 'milestones' | 'own') => t(`briefs.facts.${key}`);
  return {
    heading: t('briefs.facts.title'),
    filledIn: on === null ? '' : t('briefs.facts.asOf', { date: dateWords(on) }),
    projects: {
      heading: t('briefs.facts.projects'),
      columns: [words('project'), words('statuses'), words('milestones')],
      rows: projects.map(({ name, own, statuses, milestones }) => [
        [own ? `${name} (${words('own')})` : name],
        statuses,
        milestones,
      ]),
      more: moreProjects ?? '',
    },
    lists: [
      { heading: t('briefs.facts.obligations'), items: obligations },
      { heading: t('briefs.facts.decisions'), items: decisions },
      { heading: t('briefs.facts.falling'), items: due },
    ].filter(({ items }) => items.length > 0),
  };
}
