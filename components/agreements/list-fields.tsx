import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { EmptyState } from '@/components/ui/empty-state';
import { FoldedFields } from '@/components/ui/form-sections';
import { TextArea } from '@/components/ui/text-fields';
import type { ListedProject } from '@/lib/proposals/content';

interface ListFieldsProps {
  projects: readonly ListedProject[];
  /** Those on the list that stands: ticked to begin with. */
  listed: readonly string[];
  group: string;
}

/** The projects on the list, as ticks; or, where it is to be empty, the reason. */
export function ListFields({ projects, listed, group }: ListFieldsProps) {
  const t = useTranslations('agreements.form');
  const log = <ButtonLink href={`/projects/new?group=${group}`}>{t('logProject')}</ButtonLink>;
  return (
    <>
      {projects.length === 0 ? (
        <EmptyState title={t('noProjects')} actions={log} />
      ) : (
        <CheckboxGroup
          name="projects[]"
          label={t('projects')}
          hint={t('projectsHint')}
          choices={projects.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          defaultValue={listed}
        />
      )}
      <FoldedFields summary={t('emptyFold')} names={['emptyReason']}>
        <TextArea name="emptyReason" label={t('emptyReason')} hint={t('emptyReasonHint')} rows={2} />
      </FoldedFields>
    </>
  );
}
