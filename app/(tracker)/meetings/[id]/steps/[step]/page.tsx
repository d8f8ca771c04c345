import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StepForm } from '@/components/meetings/step-form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { mayPrepareMeeting } from '@/lib/meetings/preparation/policy';
import { preparationKeys } from '@/lib/meetings/preparation-steps';
import { doneSteps, meetingById } from '@/lib/meetings/queries';
import { stepDoneAction, stepUndoneAction } from '../../../actions';

type Props = PageProps<'/meetings/[id]/steps/[step]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('meetings');
  const { id, step } = await params;
  const key = preparationKeys.find((each) => each === step);
  const meeting = await meetingById(await requireActor(), id);
  if (!key || meeting === null) return {};
  return { title: t('steps.tab', { step: t(`page.steps.${key}`), meeting: meeting.title }) };
}

export default async function StepPage({ params }: Props) {
  const actor = await requireActor();
  const { id, step } = await params;
  const meeting = await meetingById(actor, id);
  const key = preparationKeys.find((each) => each === step);
  if (!meeting?.startsOn || !key || !mayPrepareMeeting(actor, meeting)) notFound();
  const [today, done, t] = await Promise.all([
    charterToday(),
    doneSteps(actor, [id]),
    getTranslations('meetings'),
  ]);
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/meetings/${id}#preparation`}>{meeting.title}</Link>}
        title={t('steps.title', { step: t(`page.steps.${key}`) })}
      />
      <StepForm
        actions={{ done: stepDoneAction, undo: stepUndoneAction }}
        meetingId={id}
        step={key}
        today={today}
        before={done.find((each) => each.step === key) ?? null}
      />
    </Narrow>
  );
}
