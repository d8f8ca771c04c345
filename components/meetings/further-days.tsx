import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Note } from '@/components/ui/text';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { datedDays, type FurtherDay } from '@/lib/meetings/days/further-day-rule';

interface FurtherDaysProps {
  meeting: { id: string; startsOn: CalendarDate; startTime: string; durationMinutes: number };
  days: readonly FurtherDay[];
  acts: { add: FormAction; remove: FormAction };
}

/** The days of a meeting after its first, to add to and remove from. */
export function FurtherDays({ meeting, days, acts }: FurtherDaysProps) {
  const t = useTranslations('meetings.days');
  const form = useTranslations('meetings.form');
  const { id, startsOn, startTime, durationMinutes } = meeting;
  const dated = datedDays(startsOn, days);
  return (
    <>
      <Note>{t('about')}</Note>
      {dated.length > 0 && (
        <Table
          caption={t('caption')}
          lines="beside"
          columns={[
            { label: form('day') },
            { label: form('time') },
            { label: form('duration'), numeric: true },
            { label: t('acts'), hiddenLabel: true },
          ]}
          rows={dated.map((day) => {
            const date = dateWords(day.on, { weekday: true });
            return {
              key: day.on,
              cells: [
                date,
                day.startTime,
                day.durationMinutes,
                <Form
                  key="remove"
                  action={acts.remove}
                  hidden={{ meeting: id, offset: day.offset }}
                  submit={<SubmitButton tone="quiet">{t('remove')}</SubmitButton>}
                  label={t('removeDay', { date })}
                  layout="bare"
                  id={`remove-${day.on}`}
                />,
              ],
            };
          })}
        />
      )}
      <Form
        action={acts.add}
        hidden={{ meeting: id }}
        submit={<SubmitButton tone="plain">{t('submit')}</SubmitButton>}
        id="add-day"
      >
        <DateField name="day" label={t('day')} required />
        <FieldRow>
          <TextField
            name="startTime"
            label={form('time')}
            type="time"
            size="short"
            required
            defaultValue={startTime}
          />
          <TextField
            name="durationMinutes"
            label={form('duration')}
            type="number"
            inputMode="numeric"
            size="short"
            required
            defaultValue={durationMinutes}
          />
        </FieldRow>
      </Form>
    </>
  );
}
