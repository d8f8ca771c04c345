import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { stepName } from '@/components/deadlines/step-name';
import { AssignForm } from '@/components/meetings/assign-form';
import { StepForm } from '@/components/meetings/step-form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { mayPrepareMeeting } from '@/lib/meetings/preparation/policy';
import { stepPage } from '@/lib/meetings/preparation/queries';
import { meetingById } from '@/lib/meetings/queries';
import { assignStepAction, stepDoneAction, stepUndoneAction } from '../../../actions';

type Props = PageProps<'/meetings/[id]/steps/[step]'>;

async function found({ params }: Props) {
  const actor = await requireActor();
  const { id, step: key } = await params;
  const meeting = await meetingById(actor, id);
  if (!meeting?.startsOn || !mayPrepareMeeting(actor, meeting)) return null;
  const page = await stepPage(actor, meeting, key);
  return page && { ...page, meeting };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [page, t] = await Promise.all([found(props), getTranslations()]);
  if (page === null) return {};
  const { step, meeting } = page;
  return { title: t('meetings.steps.tab', { step: stepName(step, t), meeting: meeting.title }) };
}

export default async function StepPage(props: Props) {
  const [page, today, t] = await Promise.all([found(props), charterToday(), getTranslations()]);
  if (page === null) notFound();
  const { step, meeting, before, assignee, people } = page;
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/meetings/${meeting.id}#preparation`}>{meeting.title}</Link>}
        title={t('meetings.steps.title', { step: stepName(step, t) })}
      />
      <StepForm
        actions={{ done: stepDoneAction, undo: stepUndoneAction }}
        meetingId={meeting.id}
        step={step.key}
        today={today}
        before={before}
      />
      <div className="mt-section">
        <Section id="assign" title={t('meetings.steps.assign')}>
          <AssignForm
            action={assignStepAction}
            of={{ meeting: meeting.id, step: step.key }}
            people={people}
            assignee={assignee}
          />
        </Section>
      </div>
    </Narrow>
  );
}
