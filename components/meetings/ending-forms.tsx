import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { askedField, type FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { AnnualDueBy } from '@/lib/compliance/annual-due-by';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { DecidedOnField } from './meeting-form';
import { dueByWords } from './planning-words';

interface EndingFormProps {
  action: FormAction;
  meeting: { id: string; version: number; startsOn: CalendarDate | null };
}

const plannedFor = (day: CalendarDate | null) => ({
  dated: day === null ? 'no' : 'yes',
  date: day === null ? '' : dateWords(day, { weekday: true }),
});

interface PostponeFormProps extends EndingFormProps {
  /** Set for a Charter meeting. */
  dueBy: AnnualDueBy | null;
  /** How many open preparation steps and further days move along. */
  moves: { steps: number; days: number };
}

/** Postpones a meeting to another day, or to none yet. */
export function PostponeForm({ action, meeting, dueBy, moves }: PostponeFormProps) {
  const t = useTranslations('meetings');
  const planning = useTranslations('meetings.planning');
  const { id, version, startsOn } = meeting;
  return (
    <>
      <p className="max-w-measure leading-relaxed">{t('postpone.words', plannedFor(startsOn))}</p>
      <p className="max-w-measure leading-relaxed">{t('postpone.moves', moves)}</p>
      <Form
        action={action}
        hidden={{ id, version, [askedField]: '' }}
        submit={t('postpone.submit')}
        beside={
          <ButtonLink href={`/meetings/${id}`} tone="quiet">
            {t('form.cancel')}
          </ButtonLink>
        }
      >
        <DateField
          name="startsOn"
          label={t('postpone.day')}
          hint={[t('postpone.dayHint'), ...(dueBy ? [dueByWords(dueBy, 'this', planning)] : [])].join('. ')}
          optional
        />
        <DecidedOnField />
      </Form>
    </>
  );
}

/** Asks for the reason before a meeting is cancelled. */
export function CancelForm({ action, meeting }: EndingFormProps) {
  const t = useTranslations('meetings.cancel');
  const { id, version, startsOn } = meeting;
  return (
    <>
      <p className="max-w-measure leading-relaxed">{t('words', plannedFor(startsOn))}</p>
      <Form
        action={action}
        hidden={{ id, version }}
        submit={<SubmitButton tone="danger">{t('submit')}</SubmitButton>}
        beside={
          <ButtonLink href={`/meetings/${id}`} tone="quiet">
            {t('back')}
          </ButtonLink>
        }
      >
        <TextArea name="reason" label={t('reason')} rows={3} required />
        <DecidedOnField />
      </Form>
    </>
  );
}
