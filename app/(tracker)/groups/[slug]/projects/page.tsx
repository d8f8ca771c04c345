import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { tabTitle } from '@/app/group-tab-title';
import { FileLinks } from '@/components/exports/file-links';
import { GroupProjects } from '@/components/groups/group-projects';
import { GroupTab } from '@/components/groups/group-tab';
import { QuickAdd } from '@/components/pages/project/quick-add';
import { ButtonLink } from '@/components/ui/button';
import { mayWorkIn } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { groupProjects, openGroup } from '@/lib/pages/group/queries';
import { pageNumber } from '@/lib/pages/page-number';
import { quickProjectAction } from '../../../projects/actions';

type Props = PageProps<'/groups/[slug]/projects'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tabTitle((await params).slug, 'projects');
}

export default async function GroupProjectsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) notFound();
  const { done, page } = await searchParams;
  const [list, t] = await Promise.all([
    groupProjects(actor, group.code, pageNumber(page)),
    getTranslations('groups'),
  ]);
  const mayWork = mayWorkIn(actor, group.code);
  return (
    <GroupTab
      group={group}
      current="projects"
      actions={
        <>
          {mayWork && (
            <ButtonLink tone="main" href={`/projects/new?group=${group.code}`}>
              {t('log')}
            </ButtonLink>
          )}
          <FileLinks list={`/groups/${group.slug}/projects`} />
        </>
      }
    >
      <GroupProjects group={group} list={list}>
        {mayWork && <QuickAdd action={quickProjectAction} asked={{ done }} group={group} />}
      </GroupProjects>
    </GroupTab>
  );
}
