import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { preparationSteps } from '@/lib/meetings/preparation-steps';
import { Preparation } from './preparation';

interface PreparationSectionProps {
  meeting: {
    id: string;
    startsOn: CalendarDate | null;
    state: 'planned' | 'held' | 'postponed' | 'cancelled';
  };
  /** The preparation steps that are done. */
  done: readonly { step: string; doneOn: CalendarDate; note: string }[];
  today: CalendarDate;
  /** Marks a step as done; null for readers who may not. */
  action: FormAction | null;
}

/** The preparation steps of a meeting; none while it has no day. */
export function PreparationSection({ meeting, done, today, action }: PreparationSectionProps) {
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
  const steps = preparationSteps({ on: startsOn, held: state === 'held' }, today, days);
  const notes = new Map(done.map(({ step, note }) => [step, note]));
  return (
    <Section id="preparation" title={t('preparation')} aside={t('preparationAside')}>
      <Preparation meetingId={id} steps={steps} notes={notes} today={today} action={action} />
    </Section>
  );
}
