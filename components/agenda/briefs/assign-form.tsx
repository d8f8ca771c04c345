import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import { ChainFields } from './chain-fields';

interface AssignFormProps {
  action: FormAction;
  /** The meeting, the item and the version of the call. */
  hidden: Readonly<Record<string, string | number>>;
  brief: KnownBrief;
  people: readonly { id: string; name: string }[];
  places: number;
}

/** Who writes a brief, by when, and who clears it. */
export function AssignForm({ action, hidden, brief, people, places }: AssignFormProps) {
  const t = useTranslations('briefs');
  return (
    <Form
      action={action}
      hidden={hidden}
      submit={<SubmitButton tone="plain">{t('page.assignSave')}</SubmitButton>}
      layout="folded"
      label={t('page.assign')}
      id="assign"
    >
      <SelectField
        name="person"
        label={t('call.author')}
        blank={t('call.nobody')}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={brief.authorId}
      />
      <TextField
        name="name"
        label={t('call.authorName')}
        defaultValue={brief.authorId === null ? brief.authorName : ''}
        size="medium"
        optional
      />
      <DateField name="dueOn" label={t('page.day')} defaultValue={brief.dueOn} required />
      <ChainFields people={people} chain={brief.chain} places={places} />
    </Form>
  );
}
