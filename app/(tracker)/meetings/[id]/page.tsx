import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/audit/history-list';
import { MeetingActions } from '@/components/meetings/actions/meeting-actions';
import { MeetingDone } from '@/components/meetings/meeting-done';
import { MeetingFacts } from '@/components/meetings/meeting-facts';
import { MeetingHead } from '@/components/meetings/meeting-head';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { meetingAddress } from '@/components/meetings/meeting-pages';
import { PlanHistory } from '@/components/meetings/plan-history';
import { PreparationSection } from '@/components/meetings/preparation-section';
import { MeetingPapers } from '@/components/pages/meeting/papers';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { briefsSummary } from '@/lib/agenda/briefs/queries';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { minutesSummary } from '@/lib/agenda/minutes/page/queries';
import { isOpen } from '@/lib/agenda/policy';
import { agendaItems } from '@/lib/agenda/queries';
import { reportsSummary } from '@/lib/agenda/reports-to-meeting/queries';
import { historyPageOf } from '@/lib/audit/queries';
import { charterHead, partiesFor } from '@/lib/charter/queries';
import { furtherDays } from '@/lib/meetings/days/queries';
import { delegationsTo } from '@/lib/meetings/delegations/queries';
import { outcomesOf } from '@/lib/meetings/outcomes/queries';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingWork } from '@/lib/meetings/preparation/queries';
import { meetingById, openRecordOfHolding, planHistory, recordOfHolding } from '@/lib/meetings/queries';
import { draftAgendaAction, stepDoneAction } from '../actions';

type Props = PageProps<'/meetings/[id]'>;

const shownOfHistory = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await meetingById(await requireActor(), (await params).id))?.title };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) notFound();
  const { id } = meeting;
  const [
    { done },
    head,
    parties,
    items,
    agreement,
    plans,
    record,
    waiting,
    history,
    work,
    delegations,
    days,
    briefs,
    minutes,
    reports,
    outcomes,
    all,
    t,
  ] = await Promise.all([
    searchParams,
    charterHead(),
    partiesFor(actor),
    agendaItems(actor, id),
    agendaAgreement(actor, meeting),
    planHistory(actor, id),
    recordOfHolding(actor, id),
    openRecordOfHolding(actor, id),
    historyPageOf(actor, { type: 'meeting', ids: [id] }, 1),
    meetingWork(actor, meeting),
    delegationsTo(actor, id),
    furtherDays(id),
    briefsSummary(actor, meeting),
    minutesSummary(id),
    reportsSummary(actor, meeting),
    outcomesOf(actor, id),
    getTranslations(),
    getTranslations('meetings.page'),
  ]);
  const mayPlan = mayPlanMeeting(actor, meeting);
  const onAgenda = items.filter(isOnAgenda).length;
  const mayDraft = mayPlan && isOpen(meeting);
  return (
    <>
      <MeetingDone
        done={done}
        meeting={meeting}
        plan={work.plan}
        steps={work.done}
        today={work.today}
        mayDraft={mayDraft && onAgenda === 0}
      />
      <MeetingHead meeting={meeting} today={work.today} mayPlan={mayPlan} recordWaits={waiting !== null} />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="overview" />
      <MeetingFacts
        meeting={meeting}
        host={parties.find(({ code }) => code === meeting.hostParty) ?? null}
        record={record}
        waiting={waiting}
        verdict={work.verdict}
        daysOff={work.daysOff}
        furtherDays={days}
        parties={parties}
      />
      <div className="mt-section">
        <MeetingPapers
          meetingId={id}
          agenda={{ items: onAgenda, agreedOn: agreement.agreedOn }}
          draft={mayDraft ? draftAgendaAction : null}
          parties={parties}
          delegations={delegations}
          reports={reports}
          briefs={briefs}
          minutes={{ ...minutes, outcomes }}
        />
        <PreparationSection
          meeting={meeting}
          plan={work.plan}
          done={work.done}
          assignees={work.assignees}
          naming={delegations.flatMap(({ partyCode, putForwardOn }) =>
            putForwardOn === null ? [] : [codeInSentence(partyCode, parties, all)],
          )}
          today={work.today}
          action={work.mayPrepare ? stepDoneAction : null}
        />
        <MeetingActions
          actions={work.actions}
          before={work.before}
          parties={parties}
          today={work.today}
          enter={work.enterAction}
        />
        <Section id="plans" title={t('plans')}>
          <PlanHistory plans={plans} />
        </Section>
        <Section
          id="history"
          title={t('history')}
          aside={
            history.entries.length > shownOfHistory && (
              <Link href={meetingAddress(id, 'history')}>{t('allHistory')}</Link>
            )
          }
        >
          <HistoryList entries={history.entries.slice(0, shownOfHistory)} charter={head} />
        </Section>
      </div>
    </>
  );
}
