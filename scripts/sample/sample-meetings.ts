import { draftAgenda } from '../../lib/agenda/commands';
import { record } from '../../lib/audit/record';
import { addDays, type CalendarDate } from '../../lib/dates/calendar-date';
import { transaction } from '../../lib/db/client';
import { meetingEvent } from '../../lib/meetings/meeting-event';
import { agree } from './sample-agreements';
import { sampleBriefs } from './sample-briefs';
import type { SamplePerson } from './sample-people';
import type { World } from './sample-project';

interface SampleMeeting {
  kind: 'charter' | 'group';
  groupCode: string | null;
  title: string;
  on: CalendarDate;
}

/**
 * Writes two held meetings and a planned one for each group, and the planned annual meeting with its agenda and briefs.
 */
export async function sampleMeetings(world: World, people: readonly SamplePerson[]): Promise<void> {
  const [first] = people;
  if (!first) return;
  const { today, groups } = world;
  const days = [addDays(today, -150), addDays(today, -60), addDays(today, 40)];
  for (const { code } of groups) {
    for (const [index, on] of days.entries()) {
      const title = `Sample meeting ${index + 1} of ${code}`;
      await writeMeeting(people, world, { kind: 'group', groupCode: code, title, on });
    }
  }
  const on = addDays(today, 60);
  const meeting = { kind: 'charter', groupCode: null, title: 'Sample annual meeting', on } as const;
  const id = await writeMeeting(people, world, meeting);
  const drafted = await draftAgenda(first.actor, { id, version: 0 });
  if (!drafted.ok) throw new Error(`The sample's agenda was refused: ${drafted.refusal.kind}`);
  await sampleBriefs(first.actor, id, addDays(on, -14));
}

async function writeMeeting(
  people: readonly SamplePerson[],
  { today, timeZone }: World,
  { on, ...meeting }: SampleMeeting,
): Promise<string> {
  const held = on < today;
  const plannedOn = addDays(on < today ? on : today, -30);
  const [first] = people;
  if (!first) throw new Error('Nobody is there to plan.');
  const row = await transaction(async (tx) => {
    const row = await tx.meeting.create({
      data: {
        ...meeting,
        startsOn: on,
        startTime: '10:00',
        durationMinutes: 180,
        timeZone,
        place: 'Sample place',
        state: held ? 'held' : 'planned',
        enteredOn: plannedOn,
      },
      include: { group: true },
    });
    await tx.meetingPlan.create({
      data: {
        meetingId: row.id,
        kind: 'planned',
        day: plannedOn,
        plannedFor: on,
        enteredOn: plannedOn,
        enteredAt: new Date(`${plannedOn}T09:00:00Z`),
        enteredById: first.actor.personId,
      },
    });
    await record(tx, first.actor, new Date(`${plannedOn}T09:00:00Z`), [
      meetingEvent('meeting.planned', row, { day: on }),
    ]);
    return row;
  });
  const { id } = row;
  if (held) {
    const content = { meetingId: id, heldOn: on, place: 'Sample place' };
    const about = { subject: id, groupCode: meeting.groupCode, meetingId: id, targetId: null };
    const happened = [meetingEvent('meeting.held', row, { day: on })];
    await agree(people, on, { kind: 'record_of_holding', content, ...about }, happened);
  }
  return id;
}
