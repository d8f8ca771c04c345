import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';
import { partialDateText } from '@/lib/dates/partial-date';
import type { Grid, GridMilestone, GridProject } from '@/lib/roadmap/grid';
import { addFormId, milestoneEditId, milestoneFormId, stillFound } from '@/lib/roadmap/grid/grid-params';
import { afterText } from '@/lib/roadmap/milestone-reference';

export type PartyChoice = { code: string; name: string };

interface PlanFieldsProps {
  parties: readonly PartyChoice[];
  milestone?: GridMilestone;
  after?: string;
}

/** The planning fields of a milestone: who, when, and after what. */
function PlanFields({ parties, milestone, after }: PlanFieldsProps) {
  const t = useTranslations('roadmap');
  const choices = parties.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FieldRow>
      <SelectField
        name="responsible"
        label={t('form.responsible')}
        choices={[{ value: 'all', label: t('all', { parties: parties.length }) }, ...choices]}
        defaultValue={milestone?.responsible ?? 'all'}
      />
      <DateField
        name="forecast"
        label={t('form.forecast')}
        hint={t('form.forecastHint')}
        precision="any"
        optional
        defaultValue={milestone?.forecast ? partialDateText(milestone.forecast) : ''}
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
  milestone: GridMilestone;
  grid: Grid;
  parties: readonly PartyChoice[];
  slug: string;
  /** The search in the grid. */
  q: string;
}

/** A row's form in the grid. */
export function MilestoneEditForm({ action, milestone, grid, parties, slug, q }: EditFormProps) {
  const t = useTranslations('roadmap');
  const address = `/groups/${slug}/roadmap`;
  return (
    <Form
      action={action}
      submit={t('form.save')}
      hidden={{ id: milestone.id, version: milestone.version, ask: 'yes', q }}
      id={milestoneFormId}
      layout="wide"
      label={t('editNamed', { title: milestone.title })}
      beside={
        <>
          <ButtonLink
            href={`${address}?step=${milestone.id}${stillFound(q)}#${milestoneEditId(milestone.id)}`}
            tone="quiet"
          >
            {t('form.cancel')}
          </ButtonLink>
          <ButtonLink href={`${address}/${milestone.id}/remove`} tone="quiet">
            {t('form.remove')}
          </ButtonLink>
        </>
      }
    >
      <TextField name="title" label={t('form.title')} required defaultValue={milestone.title} />
      <PlanFields
        parties={parties}
        milestone={milestone}
        after={afterText(milestone.after, milestone.projectId, grid)}
      />
      <FieldRow>
        <DateField name="actual" label={t('form.actual')} optional defaultValue={milestone.actualOn} />
        <TextField
          name="evidence"
          label={t('form.evidence')}
          hint={t('form.evidenceHint')}
          optional
          defaultValue={milestone.evidence}
        />
      </FieldRow>
    </Form>
  );
}

interface AddFormProps {
  action: FormAction;
  /** The projects of the shown page; `paged` if there are others. */
  projects: readonly GridProject[];
  paged: boolean;
  /** The preselected project, such as the one that just got a milestone. */
  project: string | null;
  /** The search in the grid. */
  q: string;
  parties: readonly PartyChoice[];
}

/** The form for a new milestone below the grid. */
export function MilestoneAddForm({ action, projects, paged, project, parties, q }: AddFormProps) {
  const t = useTranslations('roadmap');
  return (
    <Form
      action={action}
      submit={t('add.submit')}
      hidden={{ ask: 'yes', q }}
      id={addFormId}
      layout="wide"
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
        <TextField name="title" label={t('form.title')} required autoComplete="off" />
      </FieldRow>
      <PlanFields parties={parties} />
    </Form>
  );
}
