import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { outcomesOf } from '@/lib/meetings/outcomes/queries';
import { knownMeetings } from '@/lib/meetings/policy';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { type Annotations, doneByItem } from './annotations';

/** What an annotated agenda adds to these items, as far as the actor may see it. A page has found the meeting. */
export async function annotationsOf(
  actor: Actor,
  meeting: KnownMeeting,
  items: readonly { id: string; sourceKey: string }[],
): Promise<Annotations> {
  const [last, papers] = await Promise.all([lastMeeting(actor, meeting), jointPapers(actor, meeting.id)]);
  if (last === null) return { last: null, done: new Map(), papers };
  const [outcomes, earlier] = await Promise.all([
    outcomesOf(actor, last.id),
    db().agendaItem.findMany({
      where: { meetingId: last.id, privateTo: null },
      select: { id: true, sourceKey: true },
    }),
  ]);
  const { title, startsOn } = last;
  const done = doneByItem(items, earlier, outcomes);
  return { last: { title, on: calendarDate(startsOn) }, done, papers };
}

/** The latest held meeting of the same kind, group and platform before this one's day. */
function lastMeeting(actor: Actor, { id, kind, groupCode, platform, startsOn }: KnownMeeting) {
  const before = startsOn === null ? {} : { startsOn: { lte: startsOn } };
  const same = { kind, groupCode, platformId: platform?.id ?? null, state: 'held' as const, id: { not: id } };
  return db().meeting.findFirst({
    where: { AND: [knownMeetings(actor), same, before] },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true, startsOn: true },
  });
}

async function jointPapers(actor: Actor, meetingId: string): Promise<Annotations['papers']> {
  const rows = await db().agendaPaper.findMany({
    where: {
      privateTo: null,
      item: { meetingId, OR: [{ groupCode: null }, { group: enterableGroups(actor) }] },
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { itemId: true, title: true, reference: true },
  });
  const papers = new Map<string, { title: string; reference: string }[]>();
  for (const { itemId, ...paper } of rows) papers.set(itemId, [...(papers.get(itemId) ?? []), paper]);
  return papers;
}
