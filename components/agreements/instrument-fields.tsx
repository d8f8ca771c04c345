import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FieldRow } from '@/components/ui/form-sections';
import { DateField, TextField } from '@/components/ui/text-fields';
import { instrumentKinds } from '@/lib/agreements/proposals/keys-rule';

/** The instrument that an agreement cites: day, kind and reference. */
export function InstrumentFields({ required }: { required: boolean }) {
  const t = useTranslations('agreements.form');
  return (
    <>
      <FieldRow>
        <DateField name="day" label={t('day')} required={required} />
        <SelectField
          name="instrumentKind"
          label={t('instrumentKind')}
          choices={instrumentKinds.map((kind) => ({ value: kind, label: t(`instruments.${kind}`) }))}
        />
      </FieldRow>
      <TextField name="reference" label={t('reference')} hint={t('referenceHint')} required={required} />
    </>
  );
}
