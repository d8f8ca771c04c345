import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DelegationSection } from '@/components/meetings/delegation-section';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { buttonClass } from '@/components/ui/button-class';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { delegationsPage } from '@/lib/meetings/delegations/queries';
import { meetingById } from '@/lib/meetings/queries';
import { addDelegateAction, putForwardAction, recordAttendanceAction, removeDelegateAction } from './actions';

type Props = PageProps<'/meetings/[id]/delegations'>;

const acts = {
  add: addDelegateAction,
  remove: removeDelegateAction,
  putForward: putForwardAction,
  recordAttendance: recordAttendanceAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('delegations'))('of', { title: meeting?.title ?? '' }) };
}

export default async function DelegationsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) notFound();
  const [{ done }, { delegations, mayName, people }, parties, today, t] = await Promise.all([
    searchParams,
    delegationsPage(actor, meeting),
    partiesFor(actor),
    charterToday(),
    getTranslations('delegations'),
  ]);
  const { id, title, startsOn, state } = meeting;
  const words = {
    added: t('done.added'),
    removed: t('done.removed'),
    forward: t('done.forward'),
    attended: t('done.attended'),
  };
  return (
    <>
      <DoneNotice done={done} words={words} />
      <PageHead
        eyebrow={<Link href={`/meetings/${id}`}>{title}</Link>}
        title={t('title')}
        sub={startsOn === null ? t('noDay', { title }) : t('sub', { title, date: dateWords(startsOn) })}
        actions={
          delegations.some(({ delegates }) => delegates.length > 0) && (
            <a className={buttonClass('plain')} href={`/meetings/${id}/delegations.docx`} download>
              {t('file.download')}
            </a>
          )
        }
      />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="delegations" />
      {parties.map((party) => (
        <DelegationSection
          key={party.code}
          meeting={{ id, begun: startsOn !== null && startsOn <= today }}
          party={party}
          delegation={delegations.find(({ partyCode }) => partyCode === party.code) ?? null}
          people={party.code === partyOf(actor) ? people : []}
          acts={state !== 'cancelled' && mayName.includes(party.code) ? acts : null}
        />
      ))}
    </>
  );
}
