import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useStepName } from '@/components/deadlines/step-name';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { preparationLine } from '@/lib/deadlines/preparation-line';
import { preparationSteps, type StepPlan } from '@/lib/meetings/preparation-steps';

const plain = ['changed', 'postponed', 'cancelled', 'held', 'proposed', 'assigned'] as const;

interface MeetingDoneProps {
  done: unknown;
  meeting: { startsOn: CalendarDate | null; state: string };
  /** The meeting's preparation steps. */
  plan: readonly StepPlan[];
  /** Those that are done. */
  steps: readonly { step: string; doneOn: CalendarDate }[];
  today: CalendarDate;
  /** Whether the reader may draft the agenda, and nobody has. */
  mayDraft: boolean;
}

/** The notice of what was just done to a meeting, with the next act. */
export function MeetingDone({ done, mayDraft, ...preparation }: MeetingDoneProps) {
  const t = useTranslations('meetings.done');
  const words: Record<string, ReactNode> = Object.fromEntries(plain.map((act) => [act, t(act)]));
  const planned = (
    <>
      {t('planned')} {mayDraft && <Link href="#papers">{t('draft')}</Link>}
    </>
  );
  const stepped = (act: 'step' | 'undone') => (
    <>
      {t(act)} <OpenSteps {...preparation} />
    </>
  );
  return (
    <DoneNotice done={done} words={{ ...words, planned, step: stepped('step'), undone: stepped('undone') }} />
  );
}

/** How many preparation steps are open, with a link to the next one. */
function OpenSteps({
  meeting,
  plan,
  steps,
  today,
}: Pick<MeetingDoneProps, 'meeting' | 'plan' | 'steps' | 'today'>) {
  const t = useTranslations('meetings');
  const stepName = useStepName();
  if (meeting.startsOn === null) return null;
  const done = new Map(steps.map(({ step, doneOn }) => [step, doneOn]));
  const held = meeting.state === 'held';
  const line = preparationLine(preparationSteps({ on: meeting.startsOn, held }, plan, today, done));
  const open = line?.open ?? [];
  const [first] = open;
  return (
    <>
      {t('done.open', { count: open.length })}{' '}
      {first && (
        <Link href={`#step-${first.key}`}>
          {t('done.next', { step: stepName(first), date: dateWords(first.on) })}
        </Link>
      )}
    </>
  );
}
