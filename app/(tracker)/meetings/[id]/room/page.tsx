import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { agendaNames } from '@/components/agenda/item-title';
import { RoomHead } from '@/components/agenda/room/room-head';
import { RoomView } from '@/components/agenda/room/room-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/access/session';
import { minutesSummary } from '@/lib/agenda/minutes/page/queries';
import { roomOf } from '@/lib/agenda/room/queries';
import { runningFault } from '@/lib/agenda/room/room-rule';
import { charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { now } from '@/lib/dates/clock';
import { dateWords } from '@/lib/dates/date-words';
import { delegationsPage } from '@/lib/meetings/delegations/queries';
import { outcomesOf } from '@/lib/meetings/outcomes/queries';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingById } from '@/lib/meetings/queries';
import { roomAction } from './actions';

type Props = PageProps<'/meetings/[id]/room'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('room'))('of', { title: meeting?.title ?? '' }) };
}

export default async function RoomPage({ params }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) notFound();
  const [today, parties, groups, room, outcomes, delegations, minutes, t] = await Promise.all([
    charterToday(),
    partiesFor(actor),
    workingGroups(actor),
    roomOf(actor, meeting),
    outcomesOf(actor, meeting.id),
    delegationsPage(actor, meeting),
    minutesSummary(meeting.id),
    getTranslations('room'),
  ]);
  const fault = runningFault(meeting, today);
  const names = agendaNames(groups, parties);
  const agreedOn = minutes.state === 'agreed' ? minutes.agreedOn : null;
  return (
    <>
      <RoomHead meeting={meeting} items={fault ? [] : room.items} place={room.place} names={names} />
      {agreedOn !== null && <Notice>{t('minutesAgreed', { date: dateWords(agreedOn) })}</Notice>}
      {fault ? (
        <EmptyState title={t('closed.title')}>
          {t(`closed.${fault}`, { date: meeting.startsOn ? dateWords(meeting.startsOn) : '' })}
        </EmptyState>
      ) : (
        <RoomView
          meeting={meeting}
          room={{ ...room, now: now().toISOString() }}
          outcomes={outcomes}
          names={names}
          parties={parties}
          attendance={delegations}
          action={agreedOn === null && mayPlanMeeting(actor, meeting) ? roomAction : null}
        />
      )}
    </>
  );
}
