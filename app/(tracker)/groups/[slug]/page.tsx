import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/audit/history-list';
import { GroupVerdictSection } from '@/components/compliance/group-verdict';
import { GroupActions } from '@/components/groups/group-actions';
import { GroupAgreements } from '@/components/groups/group-agreements';
import { GroupDue } from '@/components/groups/group-due';
import { GroupFacts } from '@/components/groups/group-facts';
import { GroupProjects } from '@/components/groups/group-projects';
import { MeetingTable } from '@/components/meetings/meeting-table';
import { PrintedLine } from '@/components/pages/project/printed-line';
import { QuickAdd } from '@/components/pages/project/quick-add';
import { ButtonLink } from '@/components/ui/button';
import { DoneNotice, Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { mayNameCoChairs } from '@/lib/groups/co-chairs/policy';
import { mayEstablish } from '@/lib/groups/establishment/policy';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { groupBySlug, groupPage, groupProfile } from '@/lib/pages/group/queries';
import { quickProjectAction } from '../../projects/actions';

type Props = PageProps<'/groups/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await groupBySlug(await requireActor(), (await params).slug);
  return { title: group?.name };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await groupBySlug(actor, (await params).slug);
  if (group === null) notFound();
  const [{ done }, page, profile, t, words] = await Promise.all([
    searchParams,
    groupPage(actor, group),
    groupProfile(actor, group),
    getTranslations('groups'),
    getTranslations('done'),
  ]);
  const { verdict } = page;
  const doneWords = { established: t('done.established'), withdrawn: t('done.withdrawn') };
  const may = { work: mayWorkIn(actor, group.code), turnKey: mayConcurFor(actor, group.code) };
  return (
    <>
      <PrintedLine head={page.head} today={page.today} reader={actor} />
      <DoneNotice done={done} words={{ ...doneWords, 'agreement.recorded': words('agreement.recorded') }} />
      <PageHead
        eyebrow={t('eyebrow')}
        title={group.name}
        actions={group.enterable && <GroupActions group={group} may={may} />}
      />
      {!group.enterable && <Notice>{t('restrictedNotice')}</Notice>}
      <GroupFacts
        group={group}
        {...profile}
        may={{ establish: mayEstablish(actor), name: mayNameCoChairs(actor) }}
      />
      {verdict && (
        <GroupVerdictSection
          {...verdict}
          name={group.enterable ? t('verdictTitle') : verdict.name}
          establishmentSaid
        />
      )}
      {group.enterable && (
        <>
          <GroupProjects group={group} projects={page.projects} total={page.total} more={page.more}>
            {may.work && <QuickAdd action={quickProjectAction} asked={{ done }} group={group} />}
          </GroupProjects>
          <GroupDue group={group} due={page.due} today={page.today} mayWrite={may.work} />
          <Section id="agreements" title={t('agreements')}>
            <GroupAgreements agreements={page.agreements} />
          </Section>
          <Section
            id="meetings"
            title={t('meetings')}
            aside={
              mayPlanMeeting(actor, { groupCode: group.code }) && (
                <span className="print:hidden">
                  <ButtonLink href={`/meetings/new?kind=group&group=${group.code}`} small>
                    {t('planMeeting')}
                  </ButtonLink>
                </span>
              )
            }
          >
            {page.meetings.length === 0 ? (
              <p>{t('noMeetings')}</p>
            ) : (
              <MeetingTable caption={t('meetings')} meetings={page.meetings} today={page.today} />
            )}
          </Section>
          <Section id="history" title={t('history')}>
            <HistoryList entries={page.history} timeZone={page.head.timeZone} />
          </Section>
        </>
      )}
    </>
  );
}
