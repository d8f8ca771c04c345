import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-fields';
import { type InstrumentKind, instrumentKinds } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';

interface PlatformFormProps {
  action: FormAction;
  /** In the reader's order. */
  parties: readonly { code: string; name: string }[];
  /** Null to enter a new one. */
  platform: {
    id: string;
    name: string;
    about: string;
    hostParty: string | null;
    rhythmMonths: number | null;
    instrument: { kind: InstrumentKind; reference: string; on: CalendarDate };
    version: number;
  } | null;
}

/** Enters a dialogue platform, or changes what is entered: name, purpose, host, rhythm, and the decision. */
export function PlatformForm({ action, parties, platform }: PlatformFormProps) {
  const t = useTranslations('groups.platforms');
  const shared = useTranslations('agreements.form');
  const kindWords = useTranslations('groups.instrument');
  return (
    <Form
      action={action}
      hidden={platform === null ? {} : { id: platform.id, version: platform.version }}
      submit={<SubmitButton tone="plain">{t(platform === null ? 'submit' : 'save')}</SubmitButton>}
      id={platform === null ? 'add-platform' : `change-${platform.id}`}
    >
      <TextField name="name" label={t('name')} required defaultValue={platform?.name} />
      <TextArea name="description" label={t('about')} rows={2} optional defaultValue={platform?.about} />
      <FieldRow>
        <SelectField
          name="hostParty"
          label={t('host')}
          blank={t('inTurn')}
          choices={parties.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={platform?.hostParty}
        />
        <TextField
          name="rhythmMonths"
          label={t('rhythm')}
          type="number"
          inputMode="numeric"
          size="short"
          optional
          defaultValue={platform?.rhythmMonths ?? undefined}
        />
      </FieldRow>
      <FieldRow>
        <DateField name="day" label={t('decidedOn')} required defaultValue={platform?.instrument.on} />
        <SelectField
          name="instrumentKind"
          label={kindWords('kind')}
          choices={instrumentKinds.map((kind) => ({ value: kind, label: shared(`instruments.${kind}`) }))}
          defaultValue={platform?.instrument.kind}
        />
      </FieldRow>
      <TextField
        name="reference"
        label={shared('reference')}
        hint={shared('referenceHint')}
        required
        defaultValue={platform?.instrument.reference}
      />
    </Form>
  );
}
