import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { differencesOf } from '@/app/copied-text';
import { CopyList } from '@/components/returned/copy-list';
import { DifferenceSection } from '@/components/returned/difference-section';
import { UploadSection } from '@/components/returned/upload-section';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { copiesOf, copyById } from '@/lib/agenda/returned/queries';
import { charterHead } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { clockAt } from '@/lib/dates/wall-clock';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingById } from '@/lib/meetings/queries';
import { putForwardAction } from './actions';

type Props = PageProps<'/meetings/[id]/returned'>;

const faults = ['not-a-docx', 'docx-too-large', 'copy-ids-lost', 'copy-ids-doubled', 'copy-foreign'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('returned'))('of', { title: meeting?.title ?? '' }) };
}

export default async function ReturnedPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null || partyOf(actor) === null || !mayPlanMeeting(actor, meeting)) notFound();
  const { id } = meeting;
  const asked = await searchParams;
  const copy =
    asked.copy === undefined ? null : await copyById(actor, { id: String(asked.copy), meetingId: id });
  if (asked.copy !== undefined && !copy?.returned) notFound();
  const [copies, proposed, head, t] = await Promise.all([
    copiesOf(actor, id),
    copy && differencesOf(actor, meeting, copy),
    charterHead(),
    getTranslations(),
  ]);
  const fault = faults.find((each) => each === asked.fault) ?? null;
  const words = {
    returned: t('returned.done.returned'),
    forward: t('returned.done.forward', { count: Number(asked.count) || 0 }),
  };
  return (
    <>
      <DoneNotice done={asked.done} words={words} />
      <PageHead
        eyebrow={<Link href={`/meetings/${id}`}>{meeting.title}</Link>}
        title={t('returned.title')}
        sub={
          copy && (
            <Link href={`/meetings/${id}/${copy.subject}`}>{t(`returned.subjects.${copy.subject}`)}</Link>
          )
        }
      />
      {copy && (
        <DifferenceSection
          meetingId={id}
          copy={copy}
          differences={proposed?.differences ?? null}
          action={putForwardAction}
        />
      )}
      <UploadSection meetingId={id} fault={fault && t(`errors.${fault}`)} />
      <CopyList
        meetingId={id}
        copies={copies.map(({ takenAt, returned, ...each }) => {
          const { date, time } = clockAt(takenAt, head.timeZone.id);
          return {
            ...each,
            taken: `${dateWords(date, { month: 'short' })}, ${time}`,
            isBack: returned !== null,
          };
        })}
      />
    </>
  );
}
