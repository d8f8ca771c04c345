import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { TextField } from '@/components/ui/text-fields';
import { type OrganisationContent, sectors } from '@/lib/organisations/sector';
import { homeName } from './organisation-name';

interface OrganisationFieldsProps {
  organisation?: OrganisationContent;
  parties: readonly { code: string; name: string }[];
}

/** The form fields of an organisation. */
export function OrganisationFields({ organisation, parties }: OrganisationFieldsProps) {
  const t = useTranslations('organisations');
  const home = organisation && homeName(organisation.home, parties);
  return (
    <>
      <TextField name="name" label={t('form.name')} required defaultValue={organisation?.name} />
      <SelectField
        name="sector"
        label={t('form.sector')}
        defaultValue={organisation?.sector}
        choices={sectors.map((sector) => ({ value: sector, label: t(`sectors.${sector}`) }))}
      />
      <datalist id="homes">
        {parties.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <TextField
        name="home"
        label={t('form.home')}
        hint={t('form.homeHint')}
        required
        size="medium"
        list="homes"
        defaultValue={home}
      />
    </>
  );
}
