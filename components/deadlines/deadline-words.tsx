import { useTranslations } from 'next-intl';
import { useProposalName } from '@/components/agreements/proposal-name';
import { DeliverableStatus } from '@/components/compliance/deliverable-status';
import { MeetingStatus, PeriodName } from '@/components/compliance/meeting-status';
import { MilestoneStateWord, milestoneTone } from '@/components/roadmap/milestone-state';
import { Link } from '@/components/ui/link';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { Deadline, MeetingDeadlineState } from '@/lib/deadlines/deadline';
import { isAtRest } from '@/lib/projects/stage';
import { DatedStateWord, datedTone } from './dated-state-word';
import { useStepName } from './step-name';

interface WordsProps {
  deadline: Deadline;
  /** The groups by code. */
  groups: ReadonlyMap<string, { name: string; slug: string }>;
  /** Whether to name the kind, for lists without a column for it. */
  ofKind?: boolean;
  /** Whether the open steps of a preparation unfold. */
  unfold?: boolean;
}

/** A link to what is due. */
export function DeadlineName({ deadline: { subject, group }, groups, ofKind, unfold }: WordsProps) {
  const t = useTranslations('deadlines');
  const stepName = useStepName();
  const stages = useTranslations('projects.stages');
  const proposalName = useProposalName();
  if (subject.kind === 'key') {
    return <Link href={`/agreements/${subject.proposal.id}`}>{proposalName(subject.proposal)}</Link>;
  }
  if (subject.kind === 'meeting') {
    return <Link href={`/meetings/${subject.meeting.id}`}>{subject.meeting.title}</Link>;
  }
  if (subject.kind === 'preparation') {
    const unfolds = unfold && subject.open.length > 1;
    return (
      <>
        <Link href={`/meetings/${subject.meeting.id}#preparation`}>{stepName(subject.step)}</Link>
        <Meta>
          {ofKind && `${t('kinds.preparation')} · `}
          {subject.meeting.title}
          {!unfolds && ` · ${t('openSteps', { count: subject.open.length })}`}
        </Meta>
        {unfolds && <OpenSteps meeting={subject.meeting} open={subject.open} />}
      </>
    );
  }
  if (subject.kind === 'action') {
    return (
      <>
        <Link href={`/actions/${subject.action.id}`}>{subject.action.text}</Link>
        {ofKind && <Meta>{t('kinds.action')}</Meta>}
      </>
    );
  }
  if (subject.kind === 'extension') {
    const { id, deliverables } = subject;
    const href = id ? `/agreements/${id}` : `/verdicts/project-lists-and-roadmaps#${group ?? ''}`;
    const names = deliverables.map((kind) => t('deliverable', { kind }));
    return (
      <>
        <Link href={href}>{t('extension')}</Link>
        <Meta>{names.join(', ')}</Meta>
      </>
    );
  }
  if (subject.kind === 'milestone') {
    const { id, title, project } = subject.milestone;
    const slug = groups.get(project.groupCode)?.slug;
    return (
      <>
        <Link href={slug ? `/groups/${slug}/roadmap?step=${id}#milestone-${id}` : `/projects/${project.id}`}>
          {title}
        </Link>
        <Meta>
          {project.code ? `${project.code} ${project.title}` : project.title}
          {isAtRest(project.stage) && ` · ${stages(project.stage)}`}
        </Meta>
      </>
    );
  }
  if ('period' in subject) {
    return (
      <>
        <Link href="/verdicts/annual-meeting">{t('annual')}</Link>
        <Meta>
          {ofKind && `${t('kinds.charter')} · `}
          <PeriodName period={subject.period} /> · {subject.provision}
        </Meta>
      </>
    );
  }
  const { deliverable, provision } = subject.verdict;
  return (
    <>
      <Link href={`/verdicts/project-lists-and-roadmaps#${group ?? ''}`}>
        {t('deliverable', { kind: deliverable })}
      </Link>
      <Meta>{provision}</Meta>
    </>
  );
}

type Preparation = Extract<Deadline['subject'], { kind: 'preparation' }>;

/** The number of open steps, which unfolds to their names and days. */
function OpenSteps({ meeting, open }: Pick<Preparation, 'meeting' | 'open'>) {
  const t = useTranslations('deadlines');
  const stepName = useStepName();
  return (
    <details className="unfold">
      <summary aria-label={t('unfold', { count: open.length, meeting: meeting.title })}>
        {t('openSteps', { count: open.length })}
      </summary>
      <ul>
        {open.map((step) => (
          <li key={step.key}>
            {t('stepDay', { step: stepName(step), date: dateWords(step.on, { month: 'short' }) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

const meetingTones: Record<MeetingDeadlineState['kind'], Tone> = {
  held: 'ok',
  planned: 'plan',
  'awaiting-record': 'key',
};

/** The state of a deadline, in the words of its kind. */
export function DeadlineState({ deadline: { subject } }: { deadline: Deadline }) {
  const t = useTranslations('deadlines');
  if (subject.kind === 'milestone') return <MilestoneStateWord state={subject.state} />;
  if (subject.kind === 'preparation' || subject.kind === 'action' || subject.kind === 'extension') {
    return <DatedStateWord state={subject.state} />;
  }
  if (subject.kind === 'key') {
    return <StatusWord tone="key" word={t('waiting')} small={t('waitingDays', { days: subject.days })} />;
  }
  if (subject.kind === 'meeting') {
    const { state } = subject;
    const small =
      state.kind === 'held'
        ? undefined
        : t(state.kind === 'planned' ? 'meeting.left' : 'meeting.since', { days: state.days });
    return <StatusWord tone={meetingTones[state.kind]} word={t(`meeting.${state.kind}`)} small={small} />;
  }
  if ('period' in subject) {
    const { period } = subject;
    return (
      <>
        <MeetingStatus verdict={{ state: period.state, current: period }} />
        {period.daysLeft !== null && <Meta>{t('meeting.left', { days: period.daysLeft })}</Meta>}
      </>
    );
  }
  return <DeliverableStatus verdict={subject.verdict} />;
}

/** The tone of a deadline's date in a short list. */
export function deadlineTone({ subject, state }: Deadline): Tone {
  if (subject.kind === 'milestone') return milestoneTone(subject.state);
  if (subject.kind === 'meeting' && state !== 'soon') return meetingTones[subject.state.kind];
  if (subject.kind === 'key') return 'key';
  if (subject.kind === 'preparation' || subject.kind === 'action' || subject.kind === 'extension') {
    return datedTone(subject.state);
  }
  if (state === 'settled' || state === 'late') return state === 'late' ? 'late' : 'ok';
  return state === 'past' ? 'out' : state === 'soon' ? 'soon' : 'open';
}
