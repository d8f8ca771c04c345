import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PostponeForm } from '@/components/meetings/ending-forms';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { whatMoves } from '@/lib/meetings/preparation/queries';
import { charterMeetingDue, meetingById } from '@/lib/meetings/queries';
import { postponeMeetingAction } from '../../actions';

type Props = PageProps<'/meetings/[id]/postpone'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return {};
  return { title: (await getTranslations('meetings'))('postpone.title', { title: meeting.title }) };
}

export default async function PostponeMeetingPage({ params }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null || !mayPlanMeeting(actor, meeting)) notFound();
  if (meeting.state === 'held' || meeting.state === 'cancelled') redirect(`/meetings/${meeting.id}`);
  const [dueBy, moves, t] = await Promise.all([
    meeting.kind === 'charter' ? charterMeetingDue(actor, meeting.id) : null,
    whatMoves(actor, meeting),
    getTranslations('meetings'),
  ]);
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>}
        title={t('postpone.title', { title: meeting.title })}
      />
      <PostponeForm action={postponeMeetingAction} meeting={meeting} dueBy={dueBy} moves={moves} />
    </Narrow>
  );
}
