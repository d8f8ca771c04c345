import { CheckboxGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { KnownDelegate } from '@/lib/meetings/delegations/delegation';

interface AttendanceFormProps {
  action: FormAction;
  of: { meeting: string; party: string };
  delegates: readonly KnownDelegate[];
  words: { label: string; submit: string };
}

/** Ticks who of a delegation attends. */
export function AttendanceForm({ action, of, delegates, words }: AttendanceFormProps) {
  const came = delegates.filter(({ attended }) => attended).map(({ id }) => id);
  return (
    <Form
      action={action}
      hidden={{ ...of, shown: came.join() }}
      submit={<SubmitButton tone="plain">{words.submit}</SubmitButton>}
      id={`attendance-${of.party}`}
    >
      <CheckboxGroup
        name="attended[]"
        label={words.label}
        choices={delegates.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={came}
      />
    </Form>
  );
}
