import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';

interface AssignFormProps {
  action: FormAction;
  of: { meeting: string; step: string };
  /** The people of the reader's own side. */
  people: readonly { id: string; name: string }[];
  assignee: { personId: string | null; name: string } | null;
}

/** Puts somebody of one's own side on a preparation step, or nobody. */
export function AssignForm({ action, of, people, assignee }: AssignFormProps) {
  const t = useTranslations('meetings.steps');
  return (
    <>
      <Note>{t('assignAbout')}</Note>
      <Form
        action={action}
        hidden={of}
        submit={<SubmitButton tone="plain">{t('assignSubmit')}</SubmitButton>}
        id="assign-step"
      >
        <SelectField
          name="person"
          label={t('person')}
          blank={t('nobody')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={assignee?.personId}
          optional
        />
        <TextField
          name="name"
          label={t('otherName')}
          hint={t('otherNameHint')}
          size="medium"
          defaultValue={assignee?.personId === null ? assignee.name : undefined}
          optional
        />
      </Form>
    </>
  );
}
