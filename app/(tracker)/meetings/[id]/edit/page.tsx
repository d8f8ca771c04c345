import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FurtherDays } from '@/components/meetings/further-days';
import { ChangeMeetingForm } from '@/components/meetings/meeting-form';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { furtherDays } from '@/lib/meetings/days/queries';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { charterMeetingDue, meetingById } from '@/lib/meetings/queries';
import { timeZones } from '@/lib/meetings/time-zones';
import { addDayAction, changeMeetingAction, removeDayAction } from '../../actions';

type Props = PageProps<'/meetings/[id]/edit'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return {};
  return { title: (await getTranslations('meetings'))('form.editTab', { title: meeting.title }) };
}

export default async function EditMeetingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null || !mayPlanMeeting(actor, meeting)) notFound();
  const back = `/meetings/${meeting.id}`;
  if (meeting.state === 'held') redirect(back);
  const [{ done }, parties, dueBy, days, t] = await Promise.all([
    searchParams,
    partiesFor(actor),
    meeting.kind === 'charter' ? charterMeetingDue(actor, meeting.id) : null,
    furtherDays(meeting.id),
    getTranslations('meetings'),
  ]);
  return (
    <Narrow>
      <DoneNotice done={done} words={{ added: t('days.added'), removed: t('days.removed') }} />
      <PageHead
        eyebrow={<Link href={back}>{meeting.title}</Link>}
        title={t('form.editTitle')}
        sub={t('form.dayKept')}
      />
      <ChangeMeetingForm
        action={changeMeetingAction}
        meeting={meeting}
        parties={parties}
        zones={timeZones()}
        dueBy={dueBy}
      />
      {meeting.startsOn && (
        <div className="mt-section">
          <Section id="days" title={t('days.title')}>
            <FurtherDays
              meeting={{ ...meeting, startsOn: meeting.startsOn }}
              days={days}
              acts={{ add: addDayAction, remove: removeDayAction }}
            />
          </Section>
        </div>
      )}
    </Narrow>
  );
}
