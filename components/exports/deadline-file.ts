import { deliverableWord } from '@/components/compliance/deliverable-words';
import { meetingWord } from '@/components/compliance/meeting-words';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Deadline } from '@/lib/deadlines/deadline';
import { deadlineDays } from '@/lib/deadlines/deadline-days';
import type { ListColumn } from '@/lib/formats/list-column';
import { isKnownStep } from '@/lib/meetings/preparation-steps';
import { columnTitles, date, type FileNames, nameOf, number, text, type Words } from './file-words';

/** The deadlines with their states, and the days as of `asOf`. */
export function deadlineColumns(t: Words, { groups }: FileNames, asOf: CalendarDate): ListColumn<Deadline>[] {
  const title = columnTitles(t);
  return [
    { title: title('date'), kind: 'partial-date', of: ({ on, precision }) => ({ on, precision }) },
    text(title('datePrecision'), ({ precision }) => t(`csv.precisions.${precision}`)),
    text(title('kind'), ({ subject }) => t(`deadlines.kinds.${subject.kind}`)),
    text(title('what'), (deadline) => whatOf(t, deadline)),
    text(title('of'), (deadline) => beside(t, deadline)),
    text(title('groupCode'), ({ group }) => group),
    text(title('group'), ({ group }) => nameOf(groups, group)),
    text(title('parties'), ({ parties }) =>
      parties.length === 0 ? t('csv.allParties') : parties.join(', '),
    ),
    text(title('state'), (deadline) => stateOf(t, deadline)),
    number(title('days'), (deadline) => deadlineDays(deadline)?.days ?? null),
    text(title('daysAre'), (deadline) => {
      const days = deadlineDays(deadline);
      return days && t(`csv.days.${days.are}`);
    }),
    date(title('asOf'), () => asOf),
    text(title('standing'), ({ state }) => t(`deadlines.states.${state}`)),
  ];
}

/** The state in the words of its kind, as the list shows it. */
function stateOf(t: Words, { subject }: Deadline): string {
  switch (subject.kind) {
    case 'key':
      return t('deadlines.waiting');
    case 'meeting':
      return t(`deadlines.meeting.${subject.state.kind}`);
    case 'charter':
      return 'period' in subject
        ? t(`compliance.meeting.states.${meetingWord(subject.period.state.kind, subject.period.soon)}`)
        : t(`compliance.states.${deliverableWord(subject.verdict.state)}`);
    default: {
      const { state } = subject;
      return t(`roadmap.states.${state.kind === 'pending' && state.soon ? 'soon' : state.kind}`);
    }
  }
}

function whatOf(t: Words, { subject }: Deadline): string {
  switch (subject.kind) {
    case 'milestone':
      return subject.milestone.title;
    case 'meeting':
      return subject.meeting.title;
    case 'preparation':
      return `${preparationStep(subject.step, t)} (${t('deadlines.openSteps', { count: subject.open.length })})`;
    case 'action':
      return subject.action.text;
    case 'key':
      return t(`agreements.kinds.${subject.proposal.kind}`);
    case 'extension':
      return t('deadlines.extension');
    case 'charter':
      return 'period' in subject
        ? t('deadlines.annual')
        : t('deadlines.deliverable', { kind: subject.verdict.deliverable });
  }
}

/** What a deadline belongs to: a project, meeting or provision. */
function beside(t: Words, { subject }: Deadline): string {
  switch (subject.kind) {
    case 'milestone': {
      const { code, title } = subject.milestone.project;
      return code ? `${code} ${title}` : title;
    }
    case 'preparation':
      return subject.meeting.title;
    case 'key':
      return subject.proposal.meeting?.title ?? '';
    case 'extension':
      return subject.deliverables.map((kind) => t('deadlines.deliverable', { kind })).join(', ');
    case 'charter':
      return 'period' in subject ? subject.provision : subject.verdict.provision;
    default:
      return '';
  }
}

const preparationStep = ({ key, title }: { key: string; title: string }, t: Words) =>
  isKnownStep(key) ? t(`meetings.page.steps.${key}`) : title;
