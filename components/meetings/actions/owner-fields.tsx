import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { SelectField } from '@/components/ui/choice-fields';
import { FieldRow } from '@/components/ui/form-sections';
import { TextField } from '@/components/ui/text-fields';
import type { ActionSide } from '@/lib/meetings/actions/action-side';

interface Offered {
  id: string;
  name: string;
}

/** Whom a form offers as a Party's owner. */
export interface OfferedOwners {
  organisations: readonly Offered[];
  people: readonly Offered[];
}

interface OwnerFieldsProps {
  party: { code: string; name: string };
  offered: OfferedOwners;
  present: ActionSide | undefined;
}

/** Who acts for a Party: one of the list, or a name. Whoever acts at present is always in the list. */
export function OwnerFields({ party, offered, present }: OwnerFieldsProps) {
  const all = useTranslations();
  const t = useTranslations('actions.form');
  const name = partyInSentence(party, all);
  const groups = (['organisation', 'person'] as const)
    .map((kind) => {
      const id = present?.[`${kind}Id`] ?? null;
      const listed = kind === 'organisation' ? offered.organisations : offered.people;
      const kept = id !== null && !listed.some((each) => each.id === id);
      const rows = kept ? [{ id, name: present?.name ?? '' }, ...listed] : listed;
      return {
        label: t(`owners.${kind}`),
        choices: rows.map((each) => ({ value: `${kind}:${each.id}`, label: each.name })),
      };
    })
    .filter(({ choices }) => choices.length > 0);
  const { organisationId = null, personId = null } = present ?? {};
  const chosen =
    organisationId !== null
      ? `organisation:${organisationId}`
      : personId !== null
        ? `person:${personId}`
        : null;
  return (
    <FieldRow>
      {groups.length > 0 && (
        <SelectField
          name={`owners.${party.code}.who`}
          label={t('owners.who', { party: name })}
          blank={t('owners.nobody')}
          choices={groups}
          defaultValue={chosen}
          optional
        />
      )}
      <TextField
        name={`owners.${party.code}.name`}
        label={groups.length > 0 ? t('owners.name', { party: name }) : t('owners.who', { party: name })}
        defaultValue={chosen === null ? present?.name : ''}
        optional
      />
    </FieldRow>
  );
}
