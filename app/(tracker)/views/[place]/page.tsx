import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SaveView } from '@/components/people/saved-views/save-view';
import { ViewTable } from '@/components/people/saved-views/view-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { viewPlaces, viewQuery } from '@/lib/people/saved-views/place';
import { savedViews } from '@/lib/people/saved-views/queries';
import { removeViewAction, renameViewAction, saveViewAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('views'))('label') };
}

export default async function ViewsPage({ params, searchParams }: PageProps<'/views/[place]'>) {
  const actor = await requireActor();
  const segment = (await params).place;
  const place = viewPlaces.find((each) => each === segment);
  if (place === undefined) notFound();
  const { save, rename, done } = await searchParams;
  const [views, t] = await Promise.all([savedViews(actor, place), getTranslations('views')]);
  const query = typeof save === 'string' ? viewQuery(save.slice(0, 2000)) : null;
  const words = { renamed: t('done.renamed'), removed: t('done.removed') };
  return (
    <Narrow>
      <DoneNotice done={done} words={words} />
      <PageHead
        eyebrow={<Link href={`/${place}`}>{t(`lists.${place}`)}</Link>}
        title={t(`titles.${place}`)}
        sub={t('sub')}
      />
      {query !== null && <SaveView place={place} query={query} action={saveViewAction} />}
      {views.length > 0 && (
        <ViewTable
          place={place}
          views={views}
          renaming={typeof rename === 'string' ? rename : ''}
          rename={renameViewAction}
          remove={removeViewAction}
        />
      )}
      {views.length === 0 && query === null && <EmptyState title={t('none')}>{t('noneWords')}</EmptyState>}
    </Narrow>
  );
}
