import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HoldingForm } from '@/components/meetings/holding-form';
import { WaitingRecordNotice } from '@/components/meetings/waiting-record';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { recordingMode } from '@/lib/agreements/queries';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingById, openRecordOfHolding } from '@/lib/meetings/queries';
import { agreeOnHoldingAction } from '../../actions';

type Props = PageProps<'/meetings/[id]/hold'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return {};
  return { title: (await getTranslations('meetings'))('hold.title', { title: meeting.title }) };
}

export default async function HoldMeetingPage({ params }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null || !mayPlanMeeting(actor, meeting)) notFound();
  if (meeting.state === 'held' || meeting.state === 'cancelled') redirect(`/meetings/${meeting.id}`);
  const [today, mode, parties, waiting, t] = await Promise.all([
    charterToday(),
    recordingMode(actor),
    partiesFor(actor),
    openRecordOfHolding(actor, meeting.id),
    getTranslations('meetings.hold'),
  ]);
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>}
        title={t('title', { title: meeting.title })}
      />
      {meeting.startsOn && meeting.startsOn > today && (
        <Notice tone="soon">{t('early', { date: dateWords(meeting.startsOn) })}</Notice>
      )}
      <WaitingRecordNotice record={waiting} parties={parties} />
      {waiting === null && (
        <HoldingForm meeting={meeting} mode={mode} parties={parties} action={agreeOnHoldingAction} />
      )}
    </Narrow>
  );
}
