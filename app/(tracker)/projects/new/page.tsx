import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { detailNames, ProjectDetails, TitleAndGroup } from '@/components/projects/project-fields';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/choice-fields';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import { FoldedFields } from '@/components/ui/form-sections';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { projectChoices } from '@/lib/projects/queries';
import { createProjectAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('new.title') };
}

export default async function NewProjectPage({ searchParams }: PageProps<'/projects/new'>) {
  const actor = await requireActor();
  const { group } = await searchParams;
  const [choices, t] = await Promise.all([projectChoices(actor), getTranslations('projects')]);
  const cancel = (
    <ButtonLink href="/projects" tone="quiet">
      {t('new.cancel')}
    </ButtonLink>
  );
  return (
    <Narrow>
      <PageHead eyebrow={<Link href="/projects">{t('title')}</Link>} title={t('new.title')} />
      {choices.leads.length === 0 ? (
        <EmptyState title={t('new.nowhere')}>{t('new.nowhereWords')}</EmptyState>
      ) : (
        <Form action={createProjectAction} submit={t('new.submit')} hidden={{ ask: 'yes' }} beside={cancel}>
          <TitleAndGroup choices={choices} group={typeof group === 'string' ? group : ''} />
          <CheckboxField name="privately" label={t('form.privately')} hint={t('form.privatelyHint')} />
          <FoldedFields summary={t('form.more')} names={detailNames}>
            <ProjectDetails choices={choices} />
          </FoldedFields>
        </Form>
      )}
    </Narrow>
  );
}
