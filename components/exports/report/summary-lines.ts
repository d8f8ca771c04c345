import type { Words } from '@/components/exports/file-words';
import { dateWords } from '@/lib/dates/date-words';
import type { Listed, ReportContent } from '@/lib/exports/report/content';
import { aheadDays, totals } from '@/lib/exports/report/report-rule';

/** Progress, results and counts in a sentence each. */
export function summaryLines(content: ReportContent, t: Words): string[] {
  const { milestones, results, restricted } = totals(content.groups);
  const { actions } = content;
  const lines = [
    t('implementation.progress', milestones),
    t('implementation.resultsLine', {
      shown: results.shown,
      intended: results.intended,
      notNamed: results['not-named'],
    }),
    t('implementation.counts', {
      done: lengthOf(content.done),
      missed: lengthOf(content.missed),
      due: lengthOf(content.due),
      days: aheadDays,
      differing: lengthOf(content.differing),
      actions: lengthOf(actions),
      overdue: actions.overdue,
    }),
  ];
  return restricted === 0 ? lines : [...lines, t('implementation.restrictedNote', { count: restricted })];
}

const lengthOf = ({ first, more }: Listed<unknown>) => first.length + more;

/** The sentences at the head of a report: the two deadlines, then progress and results beside each other. */
export function headlines(content: ReportContent, t: Words) {
  const { threeMonth, annualMeeting: meeting, groups } = content;
  const { counts } = threeMonth;
  const settled = counts['settled-in-time'] + counts['settled-in-extension'] + counts['settled-late'];
  const word = meetingWordOf(meeting, t);
  return {
    threeMonth: t('implementation.threeMonth', {
      provision: threeMonth.provision,
      settled,
      all: groups.length,
      open: groups.length - settled,
      due: dateWords(threeMonth.due),
    }),
    annualMeeting: t('implementation.annualMeeting', {
      provision: meeting.provision,
      word,
      on: meeting.on === null ? '' : dateWords(meeting.on),
      isOn: meeting.on === null ? 'no' : 'yes',
      due: meeting.due === null ? '' : dateWords(meeting.due),
      isDue: meeting.due === null ? 'no' : 'yes',
    }),
  };
}

function meetingWordOf({ state, soon }: ReportContent['annualMeeting'], t: Words): string {
  return t(`compliance.meeting.states.${state === 'unplanned' && soon ? 'unplanned-soon' : state}`);
}

/** What *since* counts from, in words. */
export function sinceWords({ since }: ReportContent, t: Words): string {
  return t('implementation.since', {
    kind: since.kind,
    on: dateWords(since.on),
    number: since.kind === 'report' ? String(since.number) : '',
  });
}
