import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { FormPart } from '@/components/ui/form-part';
import { FieldRow } from '@/components/ui/form-sections';
import { HiddenField } from '@/components/ui/hidden-field';
import { Actions } from '@/components/ui/page';
import { DateField, TextArea } from '@/components/ui/text-fields';
import { decisionLabel, type KnownOutcome, outcomeKinds } from '@/lib/meetings/outcomes/outcome';

interface OutcomeFieldsProps {
  /** The name of this part of the form that it stands in. */
  part: string;
  items: readonly { id: string; words: string }[];
  /** The id of the preselected item; null for the meeting as a whole. */
  present: string | null;
  parties: readonly { code: string; name: string }[];
}

/** Records an outcome. The item is a field of its own: what is typed stays with it when the meeting goes on. */
export function OutcomeFields({ part, items, present, parties }: OutcomeFieldsProps) {
  const t = useTranslations();
  const given = { kind: 'information', text: '', owner: '', dueOn: '', item: present ?? '' };
  return (
    <FormPart name={part} given={given}>
      <RadioGroup
        name={`${part}.kind`}
        label={t('room.form.kind')}
        choices={outcomeKinds.map((value) => ({ value, label: t(`room.outcomes.kinds.${value}`) }))}
        defaultValue="information"
        inline
      />
      <TextArea name={`${part}.text`} label={t('room.form.text')} rows={3} required />
      <div className="room-action">
        <ActionFields
          part={part}
          labels={{ owner: t('room.form.owner'), due: t('room.form.due') }}
          parties={parties}
        />
      </div>
      <SelectField
        name={`${part}.item`}
        label={t('room.form.item')}
        blank={t('room.outcomes.whole')}
        choices={items.map((item) => ({ value: item.id, label: item.words }))}
        defaultValue={present}
      />
    </FormPart>
  );
}

interface OutcomeEditProps {
  part: string;
  outcome: KnownOutcome;
  parties: readonly { code: string; name: string }[];
}

/** Changes an outcome that was entered, or withdraws it with a reason. */
export function OutcomeEdit({ part, outcome, parties }: OutcomeEditProps) {
  const t = useTranslations('room');
  const { id, kind, text, version, action } = outcome;
  const number = decisionLabel(outcome);
  const word = t(`outcomes.kinds.${kind}`);
  const what = number === '' ? word : t('outcomes.numbered', { kind: word, number });
  const owner = action?.owner ?? 'all';
  const ofAction: Record<string, string> = action ? { owner, dueOn: action.dueOn } : {};
  return (
    <FormPart
      key={version}
      name={part}
      given={{ text, reason: '', ...ofAction }}
      summary={t('edit.summary', { what })}
    >
      <HiddenField name={`${part}.version`} value={version} />
      <div className="stack-block">
        <TextArea name={`${part}.text`} label={t('edit.text')} rows={3} defaultValue={text} required />
        {action && (
          <ActionFields
            part={part}
            labels={{ owner: t('edit.owner'), due: t('edit.due') }}
            parties={parties}
            of={{ owner, dueOn: action.dueOn }}
          />
        )}
        <Actions>
          <Button tone="plain" name="act" value={`change:${id}`}>
            {t('edit.save')}
          </Button>
        </Actions>
        <TextArea
          name={`${part}.reason`}
          label={t('edit.reason')}
          hint={t('edit.reasonHint')}
          rows={2}
          optional
        />
        <Actions>
          <Button tone="quiet" name="act" value={`withdraw:${id}`}>
            {t('edit.withdraw')}
          </Button>
        </Actions>
      </div>
    </FormPart>
  );
}

interface ActionFieldsProps {
  part: string;
  labels: { owner: string; due: string };
  parties: readonly { code: string; name: string }[];
  of?: { owner: string; dueOn: string };
}

function ActionFields({ part, labels, parties, of }: ActionFieldsProps) {
  const t = useTranslations('actions');
  const owners = [
    ...parties.map(({ code, name }) => ({ value: code, label: name })),
    { value: 'all', label: t('all', { parties: parties.length }) },
  ];
  return (
    <FieldRow>
      <RadioGroup
        name={`${part}.owner`}
        label={labels.owner}
        choices={owners}
        defaultValue={of?.owner}
        inline
      />
      <DateField name={`${part}.dueOn`} label={labels.due} defaultValue={of?.dueOn} />
    </FieldRow>
  );
}
