import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { Fieldset } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { Note } from '@/components/ui/text';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { ShownOutcome } from '@/lib/agenda/minutes/minutes-sections';
import { outcomeKinds } from '@/lib/meetings/outcomes/outcome';

interface Named {
  code: string;
  name: string;
}

interface OutcomeFormProps {
  action: FormAction;
  back: string;
  parties: readonly Named[];
}

function Cancel({ back }: { back: string }) {
  const t = useTranslations('minutes.acts');
  return (
    <ButtonLink href={back} tone="quiet">
      {t('cancel')}
    </ButtonLink>
  );
}

function ActionFields({ parties, of }: Pick<OutcomeFormProps, 'parties'> & { of?: ShownOutcome }) {
  const t = useTranslations('minutes');
  return (
    <>
      <RadioGroup
        name="owner"
        label={t('form.owner')}
        choices={[
          ...parties.map(({ code, name }) => ({ value: code, label: name })),
          { value: 'all', label: t('form.everyone') },
        ]}
        defaultValue={of === undefined ? undefined : (of.owner ?? 'all')}
        inline
      />
      <DateField name="dueOn" label={t('form.due')} defaultValue={of?.dueOn} />
    </>
  );
}

/** Records information, a decision or an action. The fields of an action are read for actions only. */
export function RecordOutcomeForm({
  action,
  back,
  parties,
  hidden,
  decisions,
}: OutcomeFormProps & {
  hidden: { meeting: string; item: string };
  decisions: readonly { id: string; label: string }[];
}) {
  const t = useTranslations('minutes.form');
  return (
    <Form
      action={action}
      hidden={hidden}
      submit={t('outcomeSubmit')}
      beside={<Cancel back={back} />}
      id="outcome"
    >
      <RadioGroup
        name="kind"
        label={t('kind')}
        choices={outcomeKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        defaultValue="decision"
      />
      <TextArea name="text" label={t('text')} rows={3} required />
      <Fieldset legend={t('forActions')}>
        <ActionFields parties={parties} />
        {decisions.length > 0 && (
          <SelectField
            name="decision"
            label={t('decision')}
            blank={t('noDecision')}
            choices={decisions.map(({ id, label }) => ({ value: id, label }))}
            optional
          />
        )}
      </Fieldset>
    </Form>
  );
}

const of = ({ id, version }: ShownOutcome) => ({ id, version: version ?? 0 });

/** Changes an outcome's text; of an action also its owner and due day. */
export function ChangeOutcomeForm({
  action,
  back,
  parties,
  outcome,
}: OutcomeFormProps & { outcome: ShownOutcome }) {
  const t = useTranslations('minutes.form');
  return (
    <Form action={action} hidden={of(outcome)} submit={t('save')} beside={<Cancel back={back} />} id="change">
      <TextArea name="text" label={t('text')} rows={3} defaultValue={outcome.text} required />
      {outcome.kind === 'action' && <ActionFields parties={parties} of={outcome} />}
    </Form>
  );
}

/** Withdraws an outcome that was entered in error. */
export function WithdrawOutcomeForm({
  action,
  back,
  outcome,
}: Omit<OutcomeFormProps, 'parties'> & { outcome: ShownOutcome }) {
  const t = useTranslations('minutes.form');
  return (
    <Form
      action={action}
      hidden={of(outcome)}
      submit={t('withdrawSubmit')}
      beside={<Cancel back={back} />}
      id="withdraw"
    >
      <Note>{t('withdrawAbout')}</Note>
      <TextArea name="reason" label={t('reason')} rows={2} required />
    </Form>
  );
}
