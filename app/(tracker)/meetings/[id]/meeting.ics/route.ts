import { getTranslations } from 'next-intl/server';
import { emptyAnswer } from '@/app/empty-answer';
import { calendarWords } from '@/components/meetings/calendar-words';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { now } from '@/lib/dates/clock';
import { environment } from '@/lib/env';
import { datedName } from '@/lib/formats/file-name';
import { icsMethod, meetingIcs } from '@/lib/formats/meeting-ics';
import { furtherDays } from '@/lib/meetings/days/queries';
import { delegationsTo } from '@/lib/meetings/delegations/queries';
import { meetingById } from '@/lib/meetings/queries';

/** The meeting as a calendar file. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/meeting.ics'>) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) return emptyAnswer(404);
  const { id, startsOn } = meeting;
  const [days, delegations, parties, t] = await Promise.all([
    furtherDays(id),
    delegationsTo(actor, id),
    partiesFor(actor),
    getTranslations(),
  ]);
  const own = delegations.find(({ partyCode }) => partyCode === partyOf(actor));
  const delegates = (own?.delegates ?? []).map(({ name }) => name);
  const description =
    startsOn === null
      ? ''
      : calendarWords({ meeting: { ...meeting, startsOn }, furtherDays: days, delegates, parties }, t);
  const url = `${environment().url}/meetings/${id}`;
  return new Response(meetingIcs({ ...meeting, url, description }, now()), {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${icsMethod(meeting)}`,
      'content-disposition': `attachment; filename="${datedName('meeting', startsOn, 'ics')}"`,
      'cache-control': 'private, no-store',
    },
  });
}
