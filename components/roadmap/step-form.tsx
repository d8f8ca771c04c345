import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';
import { partialDateText } from '@/lib/dates/partial-date';
import type { Grid, GridProject, GridStep } from '@/lib/roadmap/grid';
import { stepEditId, stepFormId, stillFound } from '@/lib/roadmap/grid/asked';
import { afterText } from '@/lib/roadmap/step-reference';

export type PartyChoice = { code: string; name: string };

interface PlanFieldsProps {
  parties: readonly PartyChoice[];
  step?: GridStep;
  after?: string;
}

/** What is planned of a step: who, by when, after what. */
function PlanFields({ parties, step, after }: PlanFieldsProps) {
  const t = useTranslations('roadmap');
  const choices = parties.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FieldRow>
      <SelectField
        name="responsible"
        label={t('form.responsible')}
        choices={[{ value: 'all', label: t('all', { parties: parties.length }) }, ...choices]}
        defaultValue={step?.responsible ?? 'all'}
      />
      <DateField
        name="forecast"
        label={t('form.forecast')}
        hint={t('form.forecastHint')}
        precision="any"
        optional
        defaultValue={step?.forecast ? partialDateText(step.forecast) : ''}
      />
      <TextField
        name="after"
        label={t('form.after')}
        hint={t('form.afterHint')}
        optional
        size="medium"
        autoComplete="off"
        defaultValue={after ?? ''}
      />
    </FieldRow>
  );
}

interface EditFormProps {
  action: FormAction;
  step: GridStep;
  grid: Grid;
  parties: readonly PartyChoice[];
  slug: string;
  /** What is searched for in the grid. */
  q: string;
}

/** The row opened as a form. */
export function StepEditForm({ action, step, grid, parties, slug, q }: EditFormProps) {
  const t = useTranslations('roadmap');
  const address = `/groups/${slug}/roadmap`;
  return (
    <Form
      action={action}
      submit={t('form.save')}
      hidden={{ id: step.id, version: step.version, ask: 'yes', q }}
      id={stepFormId}
      label={t('editNamed', { step: step.step })}
      beside={
        <>
          <ButtonLink href={`${address}?step=${step.id}${stillFound(q)}#${stepEditId(step.id)}`} tone="quiet">
            {t('form.cancel')}
          </ButtonLink>
          <ButtonLink href={`${address}/${step.id}/remove`} tone="quiet">
            {t('form.remove')}
          </ButtonLink>
        </>
      }
    >
      <TextField name="step" label={t('form.step')} required maxLength={200} defaultValue={step.step} />
      <PlanFields parties={parties} step={step} after={afterText(step.after, step.projectId, grid)} />
      <FieldRow>
        <DateField name="actual" label={t('form.actual')} optional defaultValue={step.actualOn} />
        <TextField
          name="evidence"
          label={t('form.evidence')}
          hint={t('form.evidenceHint')}
          optional
          defaultValue={step.evidence}
        />
      </FieldRow>
    </Form>
  );
}

interface AddFormProps {
  action: FormAction;
  /** Those of the page that is shown; `paged` where there are others. */
  projects: readonly GridProject[];
  paged: boolean;
  /** Preset, as the one that a step was just added to. */
  project: string | null;
  /** What is searched for in the grid. */
  q: string;
  parties: readonly PartyChoice[];
}

/** The empty row at the bottom of the grid. */
export function StepAddForm({ action, projects, paged, project, parties, q }: AddFormProps) {
  const t = useTranslations('roadmap');
  return (
    <Form
      action={action}
      submit={t('add.submit')}
      hidden={{ ask: 'yes', q }}
      id="add-step"
      label={t('add.title')}
    >
      <FieldRow>
        <SelectField
          name="project"
          label={t('form.project')}
          hint={paged ? t('form.projectHint') : undefined}
          required
          blank={t('form.projectBlank')}
          choices={projects.map(({ id, code, title }) => ({
            value: id,
            label: code === null ? title : `${code} ${title}`,
          }))}
          defaultValue={project}
        />
        <TextField name="step" label={t('form.step')} required maxLength={200} autoComplete="off" />
      </FieldRow>
      <PlanFields parties={parties} />
    </Form>
  );
}
