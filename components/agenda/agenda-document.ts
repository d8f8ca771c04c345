import type { Messages } from 'next-intl';
import { hoursValues } from '@/components/meetings/meeting-words';
import type { PlainKey } from '@/i18n/translator';
import type { Annotations } from '@/lib/agenda/annotations/annotations';
import { scheduleByDay } from '@/lib/agenda/clock-times';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { type ItemPurpose, isBreak } from '@/lib/agenda/items/item-fields';
import { isAboutTracker, type ShownReason } from '@/lib/agenda/reason';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { AgendaDocument, AgendaDocumentItem, AgendaDocumentReason } from '@/lib/formats/agenda-docx';
import type { FurtherDay } from '@/lib/meetings/days/further-day-rule';
import { decisionLabel, type KnownOutcome } from '@/lib/meetings/outcomes/outcome';
import { dayHeading } from './day-words';
import { itemMeta } from './item-meta';
import { type AgendaNames, itemNote, itemTitle, type Words } from './item-title';
import { outcomeLabel } from './outcome-label';
import { type ReasonWords, reasonWords } from './reason-words';

export interface AgendaSource {
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
  furtherDays: readonly FurtherDay[];
  items: readonly SourceItem[];
  charterTitle: string;
  /** The reader's own Party first. */
  parties: readonly { formalName: string; capital: string; timeZone: string }[];
  locale: string;
}

interface SourceItem {
  id: string;
  title: string | null;
  sourceKey: string;
  groupCode: string | null;
  note: string;
  consent?: Pick<ItemConsent, 'wordings'> | null;
  day: number;
  minutes: number;
  lead: string | null;
  presenter: string;
  purpose: ItemPurpose | null;
  reasons: readonly ShownReason[];
}

type InWords = Pick<AgendaDocumentItem, 'facts' | 'note' | 'reasons'>;

/**
 * The clean agenda as a document, in the reader's language and order of Parties: title, lead and time of each item
 * (docs/domain.md#the-agenda-as-a-file).
 */
export function agendaDocument(source: AgendaSource, names: AgendaNames, t: Words): AgendaDocument {
  return document(source, t('agenda.heading', { meeting: source.meeting.title }), names, t, () => ({
    facts: '',
    note: '',
    reasons: [],
  }));
}

/** The annotated agenda: with what was done at the last meeting, documents, what is asked of the meeting, and why. */
export function annotatedAgenda(
  source: AgendaSource & { annotations: Annotations },
  names: AgendaNames,
  t: Words,
): AgendaDocument {
  const { annotations } = source;
  const heading = t('agenda.document.annotated', { meeting: source.meeting.title });
  return document(source, heading, names, t, (item) => ({
    facts: isBreak(item) ? '' : itemMeta({ ...item, lead: null, presenter: '' }, names, t),
    note: itemNote(item, names, t),
    reasons: [
      ...doneBefore(annotations, item.id, names, t),
      ...papersOf(annotations, item.id, t),
      ...item.reasons
        .filter((reason) => !isAboutTracker(reason))
        .map((reason) => documentReason(reasonWords(reason, names, t), t)),
    ],
  }));
}

function document(
  source: AgendaSource,
  heading: string,
  names: AgendaNames,
  t: Words,
  itemWords: (item: SourceItem) => InWords,
): AgendaDocument {
  const { meeting, furtherDays, items, charterTitle, parties, locale } = source;
  const words = (key: PlainKey<Messages['agenda']['document']>) => t(`agenda.document.${key}`);
  const { startsOn } = meeting;
  const hours =
    startsOn === null ? '' : t('meetings.page.hours', hoursValues({ ...meeting, startsOn }, parties));
  const days = scheduleByDay(meeting, furtherDays, items);
  return {
    language: locale,
    heading,
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
    columns: { time: words('time'), item: words('item'), lead: words('lead') },
    days: days
      .filter(({ items: here }) => here.length > 0)
      .map(({ day, items: here }) => ({
        heading:
          days.length === 1
            ? ''
            : dayHeading(
                day,
                days.map((each) => each.day),
                t,
              ),
        items: here.map(({ item, time }) => ({
          isBreak: isBreak(item),
          time: t('agenda.document.times', { from: time.from, to: time.to }),
          title: itemTitle(item, names, t),
          lead: leadWords(item, names),
          ...itemWords(item),
        })),
      })),
  };
}

const leadWords = ({ lead, presenter }: SourceItem, names: AgendaNames) =>
  [lead === null ? '' : names.party(lead), presenter].filter((part) => part !== '').join(', ');

/** At most so many lines of a list; the others are counted, with where they are. */
const maxLines = 7;

/** What came of the same item at the last meeting. */
function doneBefore({ last, done }: Annotations, id: string, names: AgendaNames, t: Words) {
  const outcomes = done.get(id) ?? [];
  if (last === null || outcomes.length === 0) return [];
  const lead = t('agenda.document.done', { meeting: last.title, date: dateWords(last.on) });
  const items = outcomes.map((outcome) => outcomeWords(outcome, names, t));
  return [short({ lead, items }, t('agenda.document.minutesOf', { meeting: last.title }), t)];
}

function outcomeWords(outcome: KnownOutcome, names: AgendaNames, t: Words): string {
  const { kind, text, action } = outcome;
  const label = outcomeLabel({ kind, number: decisionLabel(outcome) }, t);
  const facts =
    action &&
    t('minutes.outcomes.facts', {
      owner: action.owner === null ? t('minutes.all') : names.party(action.owner),
      date: dateWords(action.dueOn),
      decision: 'none',
    });
  return [`${label}: ${text}`, ...(facts ? [`(${facts})`] : [])].join(' ');
}

function papersOf({ papers }: Annotations, id: string, t: Words): AgendaDocumentReason[] {
  const items = (papers.get(id) ?? []).map(({ title, reference }) =>
    [title, reference].filter((part) => part !== '').join(', '),
  );
  if (items.length === 0) return [];
  return [short({ lead: t('agenda.document.papers'), items }, t('agenda.document.papersOf'), t)];
}

/** The list with its first lines, then how many more there are and where. */
function short({ lead, items }: AgendaDocumentReason, where: string, t: Words): AgendaDocumentReason {
  const more = { count: items.length - maxLines, name: where };
  return items.length <= maxLines
    ? { lead, items }
    : { lead, items: [...items.slice(0, maxLines), rest(more, t)] };
}

/** Documents have no links, so the text says where the rest of a list is. */
function documentReason({ lead, items, more }: ReasonWords, t: Words): AgendaDocumentReason {
  return { lead, items: more === null ? items : [...items, rest(more, t)] };
}

const rest = ({ count, name }: { count: number; name: string }, t: Words) =>
  `${t('agenda.reasons.more', { count })}: ${t('agenda.reasons.see', { name })}`;
