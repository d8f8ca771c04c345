import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxGroup, type Choice } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { PartialDate } from '@/lib/dates/partial-date';
import { differing, type MergeField, type MergeList, suggestedChoice } from '@/lib/merge/merged-content';
import type { ProjectContent } from '@/lib/projects/record-text';
import { MergePreview } from './merge-preview';
import { mergeName, mergeWords } from './merge-words';

interface Side {
  id: string;
  code: string | null;
  version: number;
  content: ProjectContent;
}

interface MergeFormProps {
  action: FormAction;
  duplicate: Side;
  survivor: Side;
  milestones: readonly {
    id: string;
    title: string;
    same: string | null;
    due: PartialDate | null;
    done: boolean;
  }[];
}

/** What the survivor takes over from the duplicate: previewed first, then merged. */
export function MergeForm({ action, duplicate, survivor, milestones }: MergeFormProps) {
  const t = useTranslations('merge.form');
  const choices = useChoices(duplicate, survivor);
  const suggested = suggestedChoice(survivor.content, duplicate.content);
  const { id, version } = duplicate;
  const hidden = { id, version, survivor: survivor.id, survivorVersion: survivor.version, previewed: '' };
  const name = mergeName(survivor);
  return (
    <Form
      action={action}
      submit={<SubmitButton tone="plain">{t('preview')}</SubmitButton>}
      hidden={hidden}
      beside={
        <ButtonLink href={`/projects/${id}`} tone="quiet">
          {t('cancel')}
        </ButtonLink>
      }
    >
      {choices.fields.length > 0 && (
        <CheckboxGroup
          name="fields[]"
          label={t('fields')}
          choices={choices.fields}
          defaultValue={suggested.fields}
        />
      )}
      {choices.lists.length > 0 && (
        <CheckboxGroup
          name="lists[]"
          label={t('lists')}
          hint={t('listsHint')}
          choices={choices.lists}
          defaultValue={suggested.lists}
        />
      )}
      {milestones.length > 0 && <MilestoneChoices milestones={milestones} />}
      <Note>{t('stays')}</Note>
      <MergePreview
        caption={t('caption', { name })}
        columns={[
          { label: t('field') },
          { label: t('now'), words: true },
          { label: t('after'), words: true },
        ]}
      />
    </Form>
  );
}

/** The fields in which both differ: the duplicate's value, beside or instead of the survivor's. */
function useChoices(duplicate: Side, survivor: Side): { fields: Choice[]; lists: Choice[] } {
  const t = useTranslations('merge');
  const stages = useTranslations('projects.stages');
  const { fields, lists } = differing(survivor.content, duplicate.content);
  const choice = (field: MergeField | MergeList, hint: 'insteadOf' | 'beside') => ({
    value: field,
    label: `${t(`fields.${field}`)}: ${mergeWords(duplicate.content, field, stages)}`,
    hint: t(`form.${hint}`, {
      text: mergeWords(survivor.content, field, stages) || t('form.nothing'),
    }),
  });
  return {
    fields: fields.map((field) => choice(field, 'insteadOf')),
    lists: lists.map((list) => choice(list, 'beside')),
  };
}

function MilestoneChoices({ milestones }: Pick<MergeFormProps, 'milestones'>) {
  const t = useTranslations('merge.form');
  return (
    <CheckboxGroup
      name="steps[]"
      label={t('steps')}
      hint={t('stepsHint')}
      defaultValue={milestones.filter(({ same }) => same === null).map(({ id }) => id)}
      choices={milestones.map(({ id, title: milestone, same, due, done }) => ({
        value: id,
        label: milestone,
        hint: [
          done ? t('done') : due === null ? t('undated') : t('due', { day: dateWords(due) }),
          same === null ? '' : t('same'),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
