import { requireActor } from '@/lib/access/session';
import { now } from '@/lib/dates/clock';
import { environment } from '@/lib/env';
import { datedName } from '@/lib/formats/file-name';
import { icsMethod, meetingIcs } from '@/lib/formats/meeting-ics';
import { meetingById } from '@/lib/meetings/queries';

/** The meeting as a calendar file. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/meeting.ics'>) {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return new Response(null, { status: 404 });
  const url = `${environment().url}/meetings/${meeting.id}`;
  return new Response(meetingIcs({ ...meeting, url }, now()), {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${icsMethod(meeting)}`,
      'content-disposition': `attachment; filename="${datedName('meeting', meeting.startsOn, 'ics')}"`,
      'cache-control': 'private, no-store',
    },
  });
}
