import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { agendaNames } from '@/components/agenda/item-title';
import { ReportSection } from '@/components/agenda/reports/report-section';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { isOpen } from '@/lib/agenda/policy';
import { reportsPage } from '@/lib/agenda/reports-to-meeting/queries';
import { partiesFor, workingGroups } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { meetingById } from '@/lib/meetings/queries';
import { draftReportAction, freezeReportsAction, handInReportAction, writeReportAction } from './actions';

type Props = PageProps<'/meetings/[id]/reports'>;

const acts = { draft: draftReportAction, write: writeReportAction, handIn: handInReportAction };
const doneKeys = ['drafted', 'written', 'handed-in', 'frozen'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('reports'))('of', { title: meeting?.title ?? '' }) };
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const page = meeting && (await reportsPage(actor, meeting));
  if (!meeting || !page) notFound();
  const [{ done }, groups, parties, t] = await Promise.all([
    searchParams,
    workingGroups(actor),
    partiesFor(actor),
    getTranslations('reports'),
  ]);
  const { id, title, startsOn } = meeting;
  const open = isOpen(meeting);
  return (
    <>
      <DoneNotice
        done={done}
        words={Object.fromEntries(doneKeys.map((key) => [key, t(`doneWords.${key}`)]))}
      />
      <PageHead
        eyebrow={<Link href={`/meetings/${id}`}>{title}</Link>}
        title={t('title')}
        sub={startsOn === null ? title : t('dated', { title, date: dateWords(startsOn) })}
        actions={
          open &&
          page.mayFreeze && (
            <Form
              action={freezeReportsAction}
              hidden={{ meeting: id }}
              submit={<SubmitButton tone="plain">{t('freeze')}</SubmitButton>}
              layout="bare"
              id="freeze"
            />
          )
        }
      />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="reports" />
      <Lead>{t('about')}</Lead>
      {page.groups.map((group) =>
        group.closed ? (
          <Section key={group.code} id={`group-${group.code}`} title={group.name}>
            <StatusWord tone="none" word={t('restricted')} />
          </Section>
        ) : (
          <ReportSection
            key={group.code}
            meetingId={id}
            group={group}
            parties={parties}
            names={agendaNames(groups, parties)}
            acts={open ? acts : null}
          />
        ),
      )}
    </>
  );
}
