import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { delegateRoles } from '@/lib/meetings/delegations/delegation-rule';

interface AddDelegateFormProps {
  action: FormAction;
  of: { meeting: string; party: string };
  people: readonly { id: string; name: string }[];
  /** Whether this is the delegation's first person, who is usually its head. */
  first: boolean;
}

/** Adds a person of the tracker, or a name with a title and an organisation. */
export function AddDelegateForm({ action, of, people, first }: AddDelegateFormProps) {
  const t = useTranslations('delegations');
  return (
    <Form
      action={action}
      hidden={of}
      submit={<SubmitButton tone="plain">{t('add.submit')}</SubmitButton>}
      id={`add-${of.party}`}
    >
      <SelectField
        name="role"
        label={t('add.role')}
        choices={delegateRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        defaultValue={first ? 'head' : 'member'}
      />
      {people.length > 0 && (
        <SelectField
          name="person"
          label={t('add.person')}
          blank={t('add.nobody')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
      <TextField
        name="name"
        label={t('add.name')}
        hint={people.length > 0 ? t('add.nameHint') : undefined}
        size="medium"
      />
      <TextField name="title" label={t('add.personTitle')} size="medium" optional />
      <TextField name="organisation" label={t('add.organisation')} size="medium" optional />
    </Form>
  );
}
