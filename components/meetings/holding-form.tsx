import { useTranslations } from 'next-intl';
import { AgreementForm } from '@/components/agreements/agreement-form';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { AgreementMode } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

interface HoldingFormProps {
  meeting: { id: string; startsOn: CalendarDate | null; place: string };
  mode: AgreementMode;
  parties: readonly { code: string; name: string }[];
  action: FormAction;
}

/** The form that records that a meeting was held. */
export function HoldingForm({ meeting, ...rest }: HoldingFormProps) {
  const t = useTranslations('meetings.hold');
  return (
    <AgreementForm
      {...rest}
      hidden={{ kind: 'record_of_holding', meetingId: meeting.id }}
      back={`/meetings/${meeting.id}`}
    >
      <DateField
        name="heldOn"
        label={t('heldOn')}
        hint={t('heldOnHint')}
        required
        defaultValue={meeting.startsOn}
      />
      <TextField name="place" label={t('place')} optional defaultValue={meeting.place} />
    </AgreementForm>
  );
}
