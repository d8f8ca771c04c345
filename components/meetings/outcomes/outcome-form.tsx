import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextArea } from '@/components/ui/text-fields';
import { outcomeKinds } from '@/lib/meetings/outcomes/outcome';

interface OutcomeFormProps {
  action: FormAction;
  /** Distinguishes the form; buttons outside may send it. */
  id: string;
  hidden: Readonly<Record<string, string | number>>;
  items: readonly { id: string; words: string }[];
  /** The id of the preselected item; null for the meeting as a whole. */
  present: string | null;
  parties: readonly { code: string; name: string }[];
  /** Further buttons of the form. */
  beside: ReactNode;
}

/** Records an outcome. The item is a field of its own: what is typed stays with it when the meeting goes on. */
export function OutcomeForm({ action, id, hidden, items, present, parties, beside }: OutcomeFormProps) {
  const t = useTranslations();
  const owners = [
    ...parties.map(({ code, name }) => ({ value: code, label: name })),
    { value: 'all', label: t('actions.all', { parties: parties.length }) },
  ];
  return (
    <Form action={action} hidden={hidden} submit={t('room.form.submit')} beside={beside} id={id}>
      <RadioGroup
        name="kind"
        label={t('room.form.kind')}
        choices={outcomeKinds.map((value) => ({ value, label: t(`room.outcomes.kinds.${value}`) }))}
        defaultValue="information"
        inline
      />
      <TextArea name="text" label={t('room.form.text')} rows={3} required />
      <div className="room-action">
        <FieldRow>
          <RadioGroup name="owner" label={t('room.form.owner')} choices={owners} inline />
          <DateField name="dueOn" label={t('room.form.due')} />
        </FieldRow>
      </div>
      <SelectField
        name="item"
        label={t('room.form.item')}
        blank={t('room.outcomes.whole')}
        choices={items.map((item) => ({ value: item.id, label: item.words }))}
        defaultValue={present}
      />
    </Form>
  );
}
