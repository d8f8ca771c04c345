import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';

interface StepFormProps {
  actions: { done: FormAction; undo: FormAction };
  meetingId: string;
  step: string;
  today: CalendarDate;
  /** The earlier entry, or null. */
  before: { doneOn: CalendarDate; note: string } | null;
}

/** Marks a preparation step as done on a day, or as not done. */
export function StepForm({ actions, meetingId, step, today, before }: StepFormProps) {
  const t = useTranslations('meetings.steps');
  const cancel = useTranslations('meetings.form')('cancel');
  const hidden = { meeting: meetingId, step };
  return (
    <>
      <Form
        action={actions.done}
        hidden={hidden}
        submit={t('submit')}
        beside={
          <ButtonLink href={`/meetings/${meetingId}#preparation`} tone="quiet">
            {cancel}
          </ButtonLink>
        }
      >
        <DateField name="doneOn" label={t('doneOn')} required defaultValue={before?.doneOn ?? today} />
        <TextField name="note" label={t('note')} hint={t('noteHint')} optional defaultValue={before?.note} />
      </Form>
      {before && (
        <Form
          id="undo"
          action={actions.undo}
          hidden={hidden}
          submit={<SubmitButton tone="quiet">{t('undo')}</SubmitButton>}
          layout="below"
        />
      )}
    </>
  );
}
