import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FieldRow, Fieldset } from '@/components/ui/form-sections';
import { TextField } from '@/components/ui/text-fields';

interface ChainFieldsProps {
  people: readonly { id: string; name: string }[];
  /** The present chain, or the suggested one. */
  chain: readonly { personId: string | null; name: string }[];
  /** How many people it may have. */
  places: number;
}

/** Who clears a brief, in order: each a person of the side, or a typed name. */
export function ChainFields({ people, chain, places }: ChainFieldsProps) {
  const t = useTranslations('briefs.call');
  return (
    <Fieldset legend={t('chain')} hint={t('chainHint')}>
      {Array.from({ length: places }, (_, place) => place + 1).map((place) => {
        const link = chain[place - 1];
        return (
          <FieldRow key={place}>
            <SelectField
              name={`clearers.${place - 1}.person`}
              label={t('clearer', { place: String(place) })}
              blank={t('noClearer')}
              choices={people.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={link?.personId}
            />
            <TextField
              name={`clearers.${place - 1}.name`}
              label={t('clearerName', { place: String(place) })}
              defaultValue={link && link.personId === null ? link.name : ''}
            />
          </FieldRow>
        );
      })}
    </Fieldset>
  );
}
