import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { tabTitle } from '@/app/group-tab-title';
import { GroupTab } from '@/components/groups/group-tab';
import { MeetingTable } from '@/components/meetings/meeting-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingsOfGroup } from '@/lib/meetings/queries';
import { openGroup } from '@/lib/pages/group/queries';

type Props = PageProps<'/groups/[slug]/meetings'>;

/** Meetings ahead, and as many past ones. */
const maxMeetings = 25;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tabTitle((await params).slug, 'meetings');
}

export default async function GroupMeetingsPage({ params }: Props) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) notFound();
  const today = await charterToday();
  const [meetings, parties, t] = await Promise.all([
    meetingsOfGroup(actor, group.code, { today, limit: maxMeetings }),
    partiesFor(actor),
    getTranslations('groups'),
  ]);
  return (
    <GroupTab
      group={group}
      current="meetings"
      actions={
        mayPlanMeeting(actor, { groupCode: group.code }) && (
          <ButtonLink tone="main" href={`/meetings/new?kind=group&group=${group.code}`}>
            {t('planMeeting')}
          </ButtonLink>
        )
      }
    >
      <Section id="meetings" title={t('meetings')}>
        {meetings.length === 0 ? (
          <EmptyState title={t('noMeetings')} />
        ) : (
          <MeetingTable caption={t('meetings')} meetings={meetings} today={today} parties={parties} />
        )}
      </Section>
    </GroupTab>
  );
}
