import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CancelForm } from '@/components/meetings/ending-forms';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingById } from '@/lib/meetings/queries';
import { cancelMeetingAction } from '../../actions';

type Props = PageProps<'/meetings/[id]/cancel'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return {};
  return { title: (await getTranslations('meetings'))('cancel.title', { title: meeting.title }) };
}

export default async function CancelMeetingPage({ params }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null || !mayPlanMeeting(actor, meeting)) notFound();
  if (meeting.state === 'held' || meeting.state === 'cancelled') redirect(`/meetings/${meeting.id}`);
  const t = await getTranslations('meetings');
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>}
        title={t('cancel.title', { title: meeting.title })}
      />
      <CancelForm action={cancelMeetingAction} meeting={meeting} />
    </Narrow>
  );
}
