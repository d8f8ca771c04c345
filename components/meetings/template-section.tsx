import { useTranslations } from 'next-intl';
import { useStepName } from '@/components/deadlines/step-name';
import { SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
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
  /** Null for readers who may not edit it. */
  acts: { add: FormAction; change: FormAction; remove: FormAction } | null;
}

/** The preparation template of one kind of meeting. */
export function TemplateSection({ kind, steps, parties, acts }: TemplateSectionProps) {
  const t = useTranslations('meetings');
  const stepName = useStepName();
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
          cells: [
            stepName(step),
            step.owner === null ? t('page.everySide') : <PartyChip key="owner" code={step.owner} />,
            t('page.offset', { days: Math.abs(step.offset), when: step.offset < 0 ? 'before' : 'after' }),
            ...(acts ? [<StepActs key="acts" kind={kind} step={step} parties={parties} acts={acts} />] : []),
          ],
        }))}
      />
      {acts && (
        <Disclosure summary={t('templates.add')} id={`add-${kind}`}>
          <Form
            action={acts.add}
            hidden={{ kind }}
            submit={<SubmitButton tone="plain">{t('templates.addSubmit')}</SubmitButton>}
            id={`add-step-${kind}`}
          >
            <TextField name="title" label={t('templates.name')} size="medium" maxLength={120} required />
            <WhenFields parties={parties} days={7} side="before" owner={null} />
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

interface StepActsProps extends Pick<TemplateSectionProps, 'kind' | 'parties'> {
  step: Step;
  acts: NonNullable<TemplateSectionProps['acts']>;
}

function StepActs({ kind, step, parties, acts }: StepActsProps) {
  const t = useTranslations('meetings.templates');
  const stepName = useStepName();
  const named = { step: stepName(step) };
  const { key, version, offset, owner } = step;
  return (
    <Disclosure summary={t('edit')} id={`edit-${kind}-${key}`}>
      <Form
        action={acts.change}
        hidden={{ kind, step: key, version }}
        submit={<SubmitButton tone="plain">{t('save')}</SubmitButton>}
        label={t('editStep', named)}
        id={`change-${kind}-${key}`}
      >
        <WhenFields
          parties={parties}
          days={Math.abs(offset)}
          side={offset < 0 ? 'before' : 'after'}
          owner={owner}
        />
      </Form>
      <Actions>
        <Form
          action={acts.remove}
          hidden={{ kind, step: key }}
          submit={<SubmitButton tone="quiet">{t('remove')}</SubmitButton>}
          label={t('removeStep', named)}
          layout="bare"
          id={`remove-${kind}-${key}`}
        />
      </Actions>
    </Disclosure>
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
