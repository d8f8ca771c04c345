import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { agendaNames } from '@/components/agenda/item-title';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { WaitingRecordNotice } from '@/components/meetings/waiting-record';
import { ClearingSection } from '@/components/minutes/clearing-section';
import { MinutesHead, MinutesState, NoMinutes } from '@/components/minutes/minutes-head';
import { MinutesView } from '@/components/minutes/minutes-view';
import { readOpenAct } from '@/components/minutes/open-act';
import { VersionsSection } from '@/components/minutes/versions-section';
import { WordSection } from '@/components/returned/word-section';
import { DoneNotice } from '@/components/ui/notice';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { minutesPage } from '@/lib/agenda/minutes/page/queries';
import { mayWriteMinutes } from '@/lib/agenda/minutes/policy';
import { charterHead, charterToday, partiesFor, workingGroups } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { recordingFault } from '@/lib/meetings/outcomes/outcome-rule';
import { meetingById, openRecordOfHolding } from '@/lib/meetings/queries';
import {
  addPartAction,
  agreeMinutesAction,
  bracketPartAction,
  changeOutcomeAction,
  changePartAction,
  clearMinutesAction,
  draftMinutesAction,
  movePartAction,
  nothingRecordedAction,
  recordMinutesAction,
  recordOutcomeAction,
  removePartAction,
  restorePartAction,
  reviseMinutesAction,
  settlePartAction,
  withdrawOutcomeAction,
} from './actions';

type Props = PageProps<'/meetings/[id]/minutes'>;

const acts = {
  addPart: addPartAction,
  changePart: changePartAction,
  movePart: movePartAction,
  removePart: removePartAction,
  restorePart: restorePartAction,
  bracketPart: bracketPartAction,
  settlePart: settlePartAction,
  recordOutcome: recordOutcomeAction,
  changeOutcome: changeOutcomeAction,
  withdrawOutcome: withdrawOutcomeAction,
};
const clearing = {
  nothing: nothingRecordedAction,
  clear: clearMinutesAction,
  agree: agreeMinutesAction,
  record: recordMinutesAction,
};
const done = [
  'drafted',
  'added',
  'changed',
  'moved',
  'removed',
  'restored',
  'bracketed',
  'settled',
  'outcome',
  'outcome-changed',
  'outcome-withdrawn',
  'nothing',
  'cleared',
  'agreed',
  'revised',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return {};
  return { title: (await getTranslations('minutes'))('heading', { meeting: meeting.title }) };
}

export default async function MinutesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) notFound();
  const asked = await searchParams;
  const [minutes, waiting, head, parties, groups, today, t] = await Promise.all([
    minutesPage(actor, meeting, Number(asked.revision) || null),
    openRecordOfHolding(actor, meeting.id),
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    charterToday(),
    getTranslations('minutes'),
  ]);
  const names = agendaNames(groups, parties);
  const { id } = meeting;
  const begun = recordingFault(meeting, today) === null;
  const mayDraft = begun && mayWriteMinutes(actor, meeting) && (minutes === null || minutes.mayWrite);
  const draft = mayDraft ? draftMinutesAction : null;
  const agreed = minutes?.frozen && minutes.agreedOn ? { agreed: t('done.agreedByAll') } : {};
  const late = {
    late: t('done.late', { date: minutes?.agreedOn ? dateWords(minutes.agreedOn) : 'none' }),
    'late-bracket': t('done.lateBracket'),
  };
  return (
    <>
      <DoneNotice
        done={asked.done}
        words={{ ...Object.fromEntries(done.map((key) => [key, t(`done.${key}`)])), ...agreed }}
      />
      <DoneNotice done={asked.done} words={late} tone="soon" />
      <MinutesHead
        meeting={meeting}
        parties={parties}
        charterTitle={head.title}
        minutes={minutes}
        draft={draft}
      />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="minutes" />
      {minutes === null ? (
        <NoMinutes meetingId={id} begun={begun} draft={draft} />
      ) : (
        <>
          <MinutesState meetingId={id} minutes={minutes} />
          {!minutes.frozen && <WaitingRecordNotice record={waiting} parties={parties} />}
          <MinutesView
            meetingId={id}
            minutes={minutes}
            names={names}
            parties={parties}
            open={readOpenAct(asked)}
            acts={minutes.mayWrite ? acts : null}
          />
          <div className="mt-section print:hidden">
            <ClearingSection
              meetingId={id}
              minutes={minutes}
              names={names}
              parties={parties}
              acts={clearing}
            />
            {minutes.mayWrite && <WordSection meetingId={id} subject="minutes" />}
            {minutes.versions.length > 0 && (
              <VersionsSection
                meetingId={id}
                versions={minutes.versions}
                revise={minutes.mayRevise ? reviseMinutesAction : null}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}
