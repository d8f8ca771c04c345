import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FieldRow } from '@/components/ui/form-sections';
import { DateField, TextField } from '@/components/ui/text-fields';
import { instrumentKinds } from '@/lib/agreements/proposals/keys-rule';

/** The instrument of a dated fact: kind, reference, and its own date if that is another day. */
export function InstrumentOfFact({ required }: { required: boolean }) {
  const t = useTranslations('groups.instrument');
  const shared = useTranslations('agreements.form');
  return (
    <>
      <FieldRow>
        <SelectField
          name="instrumentKind"
          label={t('kind')}
          choices={instrumentKinds.map((kind) => ({ value: kind, label: shared(`instruments.${kind}`) }))}
        />
        <DateField name="instrumentDay" label={t('day')} hint={t('dayHint')} optional />
      </FieldRow>
      <TextField
        name="reference"
        label={shared('reference')}
        hint={shared('referenceHint')}
        required={required}
        optional={!required}
      />
    </>
  );
}
