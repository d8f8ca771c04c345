import { useTranslations } from 'next-intl';
import { CheckboxGroup, SelectField } from '@/components/ui/choice-fields';
import { FieldRow, FoldedFields, HiddenLabels } from '@/components/ui/form-sections';
import { DateField, TextArea, TextField } from '@/components/ui/text-fields';
import { partialDateText } from '@/lib/dates/partial-date';
import type { ProjectContent } from '@/lib/projects/record-text';
import { stages } from '@/lib/projects/stage';
import { FundingFields, OrganisationFields, ReferenceFields } from './row-fields';

export interface ProjectChoices {
  /** The groups that may lead it. */
  leads: readonly { code: string; name: string }[];
  groups: readonly { code: string; name: string }[];
  provisions: readonly { code: string; title: string }[];
  parties: readonly { code: string; name: string }[];
  /** Names from the register of organisations. */
  organisations: readonly string[];
}

interface ProjectFieldsProps {
  choices: ProjectChoices;
  content?: ProjectContent;
}

/** The required fields: title and group. */
export function TitleAndGroup({
  choices,
  title,
  group,
}: {
  choices: ProjectChoices;
  title?: string;
  group?: string;
}) {
  const t = useTranslations('projects.form');
  return (
    <>
      <TextField name="title" label={t('title')} required defaultValue={title} />
      <SelectField
        name="group"
        label={t('group')}
        required
        {...(choices.leads.length === 1 ? {} : { blank: t('groupBlank') })}
        defaultValue={group}
        choices={choices.leads.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </>
  );
}

/** The optional fields. */
export function ProjectDetails({ choices, content }: ProjectFieldsProps) {
  const t = useTranslations('projects');
  const day = (date: ProjectContent['start'] | undefined) => (date ? partialDateText(date) : '');
  return (
    <>
      <TextArea
        name="description"
        label={t('form.description')}
        defaultValue={content?.description}
        rows={5}
      />
      <SelectField
        name="stage"
        label={t('form.stage')}
        defaultValue={content?.stage ?? 'candidate'}
        choices={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
      />
      <FieldRow>
        <DateField name="start" label={t('form.start')} precision="any" defaultValue={day(content?.start)} />
        <DateField
          name="target"
          label={t('form.target')}
          precision="any"
          defaultValue={day(content?.target)}
        />
      </FieldRow>
      <p className="hint">{t('form.dateHint')}</p>
      <TextField
        name="tags"
        label={t('form.tags')}
        hint={t('form.tagsHint')}
        defaultValue={content?.tags.join(', ')}
      />
      <ResultFields content={content} />
      <LinkFields choices={choices} content={content} />
      <OrganisationFields
        rows={content?.organisations ?? []}
        parties={choices.parties}
        offered={choices.organisations}
      />
      <FundingFields rows={content?.funding ?? []} />
      <ReferenceFields rows={content?.references ?? []} />
    </>
  );
}

/** The intended result, and the evidence of it. */
function ResultFields({ content }: Pick<ProjectFieldsProps, 'content'>) {
  const t = useTranslations('projects.form');
  return (
    <FoldedFields summary={t('result')} names={['intendedResult', 'resultEvidence', 'resultOn']}>
      <p className="hint">{t('resultHint')}</p>
      <TextArea
        name="intendedResult"
        label={t('intendedResult')}
        defaultValue={content?.intendedResult}
        rows={2}
      />
      <TextArea
        name="resultEvidence"
        label={t('resultEvidence')}
        defaultValue={content?.resultEvidence}
        rows={2}
      />
      <DateField name="resultOn" label={t('resultOn')} defaultValue={content?.resultOn ?? ''} />
    </FoldedFields>
  );
}

/** The provisions that it serves, and the associated groups. */
function LinkFields({ choices, content }: ProjectFieldsProps) {
  const t = useTranslations('projects.form');
  return (
    <>
      <FoldedFields summary={t('provisions')} names={['provisions', 'provisions[]']}>
        <HiddenLabels>
          <CheckboxGroup
            name="provisions[]"
            label={t('provisions')}
            hint={t('provisionsHint')}
            defaultValue={content?.provisions}
            choices={choices.provisions.map(({ code, title }) => ({
              value: code,
              label: `${code} ${title}`,
            }))}
          />
        </HiddenLabels>
      </FoldedFields>
      <FoldedFields summary={t('associated')} names={['associated', 'associated[]']}>
        <HiddenLabels>
          <CheckboxGroup
            name="associated[]"
            label={t('associated')}
            defaultValue={content?.associated}
            choices={choices.groups.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </HiddenLabels>
      </FoldedFields>
    </>
  );
}

const inputs: Record<Exclude<keyof ProjectContent, 'title' | 'group'>, readonly string[]> = {
  description: ['description'],
  stage: ['stage'],
  start: ['start'],
  target: ['target'],
  tags: ['tags'],
  provisions: ['provisions', 'provisions[]'],
  associated: ['associated', 'associated[]'],
  organisations: ['organisations'],
  funding: ['funding'],
  references: ['references'],
  intendedResult: ['intendedResult'],
  resultEvidence: ['resultEvidence'],
  resultOn: ['resultOn'],
};

/** The field names of ProjectDetails: the fold around them opens if one has an error. */
export const detailNames = Object.values(inputs).flat();
