import type { AgendaNames } from '@/components/agenda/item-title';
import type { Translator } from '@/i18n/translator';
import { addDays } from '@/lib/dates/calendar-date';
import type { Deadline } from '@/lib/deadlines/deadline';
import type { FeedEvent } from '@/lib/formats/feed-ics';
import { type FeedMeeting, mayBeNamed, type WorkFeed } from '@/lib/pages/my-work/calendar/feed';
import type { WorkItem } from '@/lib/pages/my-work/work-item';
import { workAct, workTitle } from './work-words';

interface FeedWords {
  names: AgendaNames;
  t: Translator;
  /** The tracker's address, without a trailing slash. */
  origin: string;
}

/** The events of a person's calendar. What may not be named outside says only that something is due, with a link. */
export function feedEvents(feed: WorkFeed, words: FeedWords): FeedEvent[] {
  return [
    ...feed.meetings.flatMap((meeting) => ofMeeting(meeting, words)),
    ...feed.charter.map((deadline) => ofCharter(deadline, words)),
    ...feed.items.flatMap((item) => ofItem(item, words)),
  ];
}

const uidOf = (key: string, origin: string) => `${key.replaceAll(' ', ':')}@${new URL(origin).hostname}`;

function ofItem(item: WorkItem, { names, t, origin }: FeedWords): FeedEvent[] {
  if (item.dueOn === null) return [];
  const url = `${origin}${item.href}`;
  const lines = [item.of, workAct(item, t)].filter((line) => line !== '');
  return [
    {
      uid: uidOf(item.key, origin),
      summary: mayBeNamed(item) ? workTitle(item, names, t) : t('work.calendar.something'),
      description: (mayBeNamed(item) ? [...lines, url] : [url]).join('\n'),
      url,
      when: { kind: 'day', on: item.dueOn },
      place: '',
      cancelled: false,
    },
  ];
}

function ofMeeting(meeting: FeedMeeting, { t, origin }: FeedWords): FeedEvent[] {
  const { id, title, startsOn, startTime, durationMinutes, timeZone, place, cancelled } = meeting;
  const url = `${origin}/meetings/${id}`;
  const named = mayBeNamed(meeting);
  const days = [{ offset: 0, startTime, durationMinutes }, ...meeting.furtherDays];
  return days.map(({ offset, ...hours }) => ({
    uid: uidOf(offset === 0 ? `meeting:${id}` : `meeting:${id}:${offset}`, origin),
    summary: named ? title : t('work.calendar.something'),
    description: url,
    url,
    when: {
      kind: 'hours' as const,
      startsOn: addDays(startsOn, offset),
      startTime: hours.startTime,
      durationMinutes: hours.durationMinutes,
      timeZone,
    },
    place: named ? place : '',
    cancelled,
  }));
}

function ofCharter({ key, on, group, subject }: Deadline, { names, t, origin }: FeedWords): FeedEvent {
  const isAnnual = subject.kind === 'charter' && 'period' in subject;
  const path = isAnnual ? '/verdicts/annual-meeting' : `/verdicts/project-lists-and-roadmaps#${group ?? ''}`;
  const url = `${origin}${path}`;
  const what =
    subject.kind === 'extension'
      ? t('deadlines.extension')
      : subject.kind === 'charter' && 'verdict' in subject
        ? t('deadlines.deliverable', { kind: subject.verdict.deliverable })
        : t('deadlines.annual');
  return {
    uid: uidOf(`${subject.kind}:${key}`, origin),
    summary: group === null ? what : t('work.calendar.ofGroup', { what, group: names.group(group) }),
    description: [t('deadlines.kinds.charter'), url].join('\n'),
    url,
    when: { kind: 'day', on },
    place: '',
    cancelled: false,
  };
}
