import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { preparationSteps, type StepPlan } from '@/lib/meetings/preparation-steps';
import { Preparation } from './preparation';

interface PreparationSectionProps {
  meeting: {
    id: string;
    startsOn: CalendarDate | null;
    state: 'planned' | 'held' | 'postponed' | 'cancelled';
  };
  plan: readonly StepPlan[];
  /** The steps that are done. */
  done: readonly { step: string; doneOn: CalendarDate; note: string }[];
  /** Whom the reader's own side put on a step, by the step's key. */
  assignees: ReadonlyMap<string, string>;
  /** The names of the Parties that have put their delegation forward. */
  naming: readonly string[];
  today: CalendarDate;
  /** Marks a step as done; null for readers who may not. */
  action: FormAction | null;
}

/** The preparation steps of a meeting; none while it has no day. */
export function PreparationSection({ meeting, plan, done, today, ...rest }: PreparationSectionProps) {
  const t = useTranslations('meetings.page');
  const { id, startsOn, state } = meeting;
  if (startsOn === null) {
    return (
      <Section id="preparation" title={t('preparation')}>
        <Note>{t(state === 'cancelled' ? 'cancelledPreparation' : 'noPreparation')}</Note>
      </Section>
    );
  }
  const days = new Map(done.map(({ step, doneOn }) => [step, doneOn]));
  const steps = preparationSteps({ on: startsOn, held: state === 'held' }, plan, today, days);
  const notes = new Map(done.map(({ step, note }) => [step, note]));
  return (
    <Section id="preparation" title={t('preparation')} aside={t('preparationAside')}>
      <Preparation {...rest} meetingId={id} steps={steps} notes={notes} today={today} />
    </Section>
  );
}
