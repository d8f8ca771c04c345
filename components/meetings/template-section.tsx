import { useTranslations } from 'next-intl';
import { useStepName } from '@/components/deadlines/step-name';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { Actions } from '@/components/ui/page';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-fields';
import type { StepPlan } from '@/lib/meetings/preparation-steps';
import type { MeetingKind } from '@/lib/meetings/schema';

type Step = StepPlan & { version: number };

interface TemplateSectionProps {
  kind: MeetingKind;
  steps: readonly Step[];
  /** In the reader's order. */
  parties: readonly { code: string; name: string }[];
  /** The key of the step whose form is open, or `add`; null if none is. */
  editing: string | null;
  /** Null for readers who may not edit it. */
  acts: { add: FormAction; change: FormAction; remove: FormAction } | null;
}

const addressOf = (kind: MeetingKind, step: string) =>
  `/meetings/templates?kind=${kind}&edit=${step}#edit-step`;

/** The preparation template of one kind of meeting. */
export function TemplateSection({ kind, steps, parties, editing, acts }: TemplateSectionProps) {
  const t = useTranslations('meetings');
  const stepName = useStepName();
  const edited = steps.find(({ key }) => key === editing);
  return (
    <Section id={kind} title={t(`kinds.${kind}`)}>
      <Table
        caption={t('templates.caption', { kind: t(`kinds.${kind}`) })}
        lines="beside"
        columns={[
          { label: t('page.step') },
          { label: t('page.owner') },
          { label: t('templates.when') },
          ...(acts ? [{ label: t('page.stepActs'), hiddenLabel: true }] : []),
        ]}
        rows={steps.map((step) => ({
          key: step.key,
          id: `${kind}-${step.key}`,
          current: step === edited,
          cells: [
            stepName(step),
            step.owner === null ? t('page.everySide') : <PartyChip key="owner" code={step.owner} />,
            t('page.offset', { days: Math.abs(step.offset), when: step.offset < 0 ? 'before' : 'after' }),
            ...(acts ? [<StepActs key="acts" kind={kind} step={step} remove={acts.remove} />] : []),
          ],
        }))}
      />
      {acts && edited && <StepEditor kind={kind} step={edited} parties={parties} action={acts.change} />}
      {acts && editing === 'add' && <StepAdder kind={kind} parties={parties} action={acts.add} />}
      {acts && editing !== 'add' && (
        <div className="mt-4">
          <ButtonLink href={addressOf(kind, 'add')} tone="plain">
            {t('templates.add')}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}

function StepActs({ kind, step, remove }: { kind: MeetingKind; step: Step; remove: FormAction }) {
  const t = useTranslations('meetings.templates');
  const named = { step: useStepName()(step) };
  return (
    <Actions>
      <ButtonLink href={addressOf(kind, step.key)} tone="quiet" aria-label={t('changeStep', named)}>
        {t('edit')}
      </ButtonLink>
      <Form
        action={remove}
        hidden={{ kind, step: step.key }}
        submit={<SubmitButton tone="quiet">{t('remove')}</SubmitButton>}
        label={t('removeStep', named)}
        layout="bare"
        id={`remove-${kind}-${step.key}`}
      />
    </Actions>
  );
}

type EditorProps = Pick<TemplateSectionProps, 'kind' | 'parties'> & { action: FormAction };

function StepEditor({ kind, step, parties, action }: EditorProps & { step: Step }) {
  const t = useTranslations('meetings.templates');
  const stepName = useStepName();
  const { key, version, offset, owner } = step;
  return (
    <Form
      action={action}
      hidden={{ kind, step: key, version }}
      submit={t('save')}
      beside={<CancelLink kind={kind} />}
      label={t('editStep', { step: stepName(step) })}
      id="edit-step"
    >
      <WhenFields
        parties={parties}
        days={Math.abs(offset)}
        side={offset < 0 ? 'before' : 'after'}
        owner={owner}
      />
    </Form>
  );
}

function StepAdder({ kind, parties, action }: EditorProps) {
  const t = useTranslations('meetings.templates');
  return (
    <Form
      action={action}
      hidden={{ kind }}
      submit={t('addSubmit')}
      beside={<CancelLink kind={kind} />}
      label={t('add')}
      id="edit-step"
    >
      <TextField name="title" label={t('name')} size="medium" required />
      <WhenFields parties={parties} days={7} side="before" owner={null} />
    </Form>
  );
}

function CancelLink({ kind }: { kind: MeetingKind }) {
  const cancel = useTranslations('meetings.form')('cancel');
  return (
    <ButtonLink href={`/meetings/templates#${kind}`} tone="quiet">
      {cancel}
    </ButtonLink>
  );
}

interface WhenFieldsProps extends Pick<TemplateSectionProps, 'parties'> {
  days: number;
  side: 'before' | 'after';
  owner: string | null;
}

function WhenFields({ parties, days, side, owner }: WhenFieldsProps) {
  const t = useTranslations('meetings');
  return (
    <FieldRow>
      <TextField
        name="days"
        label={t('templates.days')}
        type="number"
        inputMode="numeric"
        size="short"
        required
        defaultValue={days}
      />
      <SelectField
        name="side"
        label={t('templates.side')}
        choices={(['before', 'after'] as const).map((value) => ({
          value,
          label: t(`templates.sides.${value}`),
        }))}
        defaultValue={side}
      />
      <SelectField
        name="owner"
        label={t('page.owner')}
        blank={t('page.everySide')}
        choices={parties.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={owner}
      />
    </FieldRow>
  );
}
