import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BriefSummary } from '@/components/agenda/briefs/brief-summary';
import { agendaNames, itemTitle } from '@/components/agenda/item-title';
import { ReportSummary } from '@/components/agenda/reports/report-summary';
import { HistoryList } from '@/components/audit/history-list';
import { MeetingActions } from '@/components/meetings/actions/meeting-actions';
import { AgendaSummary } from '@/components/meetings/agenda-summary';
import { DelegationSummary } from '@/components/meetings/delegation-summary';
import { MeetingDone } from '@/components/meetings/meeting-done';
import { MeetingFacts } from '@/components/meetings/meeting-facts';
import { MeetingHead } from '@/components/meetings/meeting-head';
import { meetingState } from '@/components/meetings/meeting-words';
import { PlanHistory } from '@/components/meetings/plan-history';
import { PreparationSection } from '@/components/meetings/preparation-section';
import { MinutesSummarySection } from '@/components/minutes/minutes-summary';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { briefsSummary } from '@/lib/agenda/briefs/queries';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { minutesSummary } from '@/lib/agenda/minutes/page/queries';
import { isOpen } from '@/lib/agenda/policy';
import { agendaItems } from '@/lib/agenda/queries';
import { reportsSummary } from '@/lib/agenda/reports-to-meeting/queries';
import { historyOf } from '@/lib/audit/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { furtherDays } from '@/lib/meetings/days/queries';
import { delegationsTo } from '@/lib/meetings/delegations/queries';
import { mayPlanMeeting } from '@/lib/meetings/policy';
import { meetingWork } from '@/lib/meetings/preparation/queries';
import { meetingById, planHistory, recordOfHolding } from '@/lib/meetings/queries';
import { draftAgendaAction, stepDoneAction } from '../actions';

type Props = PageProps<'/meetings/[id]'>;

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
    groups,
    items,
    plans,
    record,
    history,
    work,
    delegations,
    days,
    briefs,
    minutes,
    reports,
    t,
  ] = await Promise.all([
    searchParams,
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    agendaItems(actor, id),
    planHistory(actor, id),
    recordOfHolding(actor, id),
    historyOf(actor, { type: 'meeting', id }),
    meetingWork(actor, meeting),
    delegationsTo(actor, id),
    furtherDays(id),
    briefsSummary(actor, meeting),
    minutesSummary(id),
    reportsSummary(actor, meeting),
    getTranslations(),
  ]);
  const names = agendaNames(groups, parties);
  const mayPlan = mayPlanMeeting(actor, meeting);
  const present = items.filter(isOnAgenda);
  const mayDraft = mayPlan && isOpen(meeting);
  return (
    <>
      <MeetingDone
        done={done}
        meeting={meeting}
        plan={work.plan}
        steps={work.done}
        today={work.today}
        mayDraft={mayDraft && present.length === 0}
      />
      <MeetingHead meeting={meeting} today={work.today} mayPlan={mayPlan} />
      <MeetingFacts
        meeting={meeting}
        host={parties.find(({ code }) => code === meeting.hostParty) ?? null}
        record={record}
        verdict={work.verdict}
        daysOff={work.daysOff}
        furtherDays={days}
        parties={parties}
      />
      <div className="mt-section">
        <AgendaSummary
          meeting={meeting}
          items={present.map((item) => ({ id: item.id, title: itemTitle(item, names, t) }))}
          draft={mayDraft ? draftAgendaAction : null}
          primary={meetingState(meeting, work.today).key !== 'awaiting'}
        />
        <DelegationSummary meeting={meeting} parties={parties} delegations={delegations} />
        {reports && <ReportSummary meetingId={id} summary={reports} />}
        {briefs && <BriefSummary meetingId={id} summary={briefs} />}
        <MinutesSummarySection meetingId={id} summary={minutes} />
        <PreparationSection
          meeting={meeting}
          plan={work.plan}
          done={work.done}
          assignees={work.assignees}
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
        <Section id="plans" title={t('meetings.page.plans')}>
          <PlanHistory plans={plans} />
        </Section>
        <Section id="history" title={t('meetings.page.history')}>
          <HistoryList entries={history} timeZone={head.timeZone} />
        </Section>
      </div>
    </>
  );
}
