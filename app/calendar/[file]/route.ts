import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { getTranslations } from 'next-intl/server';
import { emptyAnswer } from '@/app/empty-answer';
import { agendaNames } from '@/components/agenda/item-title';
import { feedEvents } from '@/components/pages/my-work/feed-events';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { environment } from '@/lib/env';
import { feedIcs } from '@/lib/formats/feed-ics';
import { workFeed } from '@/lib/pages/my-work/calendar/queries';
import { type Allowance, afterSearch } from '@/lib/pages/palette/rate-rule';
import { noteFeedRead } from '@/lib/people/calendar-feeds/commands';
import { type FeedReader, feedReader } from '@/lib/people/calendar-feeds/queries';

const allowances = new LRUCache<string, Allowance>({ max: 1000 });

/** A person's calendar at its secret address, without a session; `group` narrows it. 404 for every other address. */
export async function GET(request: Request, { params }: RouteContext<'/calendar/[file]'>) {
  const [, token = ''] = /^(.+)\.ics$/.exec((await params).file) ?? [];
  const reader = await feedReader(token);
  if (reader === null) return emptyAnswer(404);
  const allowance = afterSearch(allowances.get(reader.id), process.uptime() * 1000);
  if (allowance === null) return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
  allowances.set(reader.id, allowance);
  await noteFeedRead(reader);
  const body = await calendarFor(reader, new URL(request.url).searchParams.get('group'));
  const headers = {
    etag: `W/"${createHash('sha256').update(body).digest('base64url')}"`,
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
  };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim());
  if (known.includes(headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'inline; filename="concord.ics"',
    },
  });
}

async function calendarFor({ actor }: FeedReader, group: string | null): Promise<string> {
  const today = await charterToday();
  const [feed, groups, parties, t] = await Promise.all([
    workFeed(actor, today, group?.trim() || null),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations(),
  ]);
  const words = { names: agendaNames(groups, parties), t, origin: environment().url };
  const name = feed.group ?? 'none';
  return feedIcs({
    name: t('work.calendar.name', { of: name }),
    events: feedEvents(feed, words),
    sequence: feed.sequence,
    changedAt: feed.changedAt,
  });
}
