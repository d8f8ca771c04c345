import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BulkAgain } from '@/components/projects/browse/bulk-again';
import { BulkNone } from '@/components/projects/browse/bulk-none';
import { BulkPreview } from '@/components/projects/browse/bulk-preview';
import { bulkQuestion } from '@/components/projects/browse/bulk-question';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { bulkActTo, readBulk } from '@/lib/projects/bulk-edit/bulk-act';
import { bulkPreview, chosenProjects, idsOfList } from '@/lib/projects/bulk-edit/queries';
import { listAddress } from '@/lib/projects/bulk-edit/row-address';
import { projectChoices } from '@/lib/projects/queries';
import { changeSeveralAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('browse.bulk'))('title') };
}

export default async function BulkPage({ searchParams }: PageProps<'/projects/bulk'>) {
  const actor = await requireActor();
  if (!mayWorkSomewhere(actor)) notFound();
  const { every, ...read } = readBulk(await searchParams);
  const selection = every ? { ...read, ids: await idsOfList(actor, read.back) } : read;
  const choices = await projectChoices(actor);
  const act = bulkActTo(choices.leads, selection);
  const [t, p] = await Promise.all([getTranslations('browse.bulk'), getTranslations('projects')]);
  const list = listAddress(selection.back);
  const some = selection.ids.length > 0;
  const preview = act.kind !== 'wrong' && some ? await bulkPreview(actor, selection.ids, act) : null;
  return (
    <>
      {selection.changed > 0 && <Notice tone="ok">{t('partly', { count: selection.changed })}</Notice>}
      <PageHead
        eyebrow={<Link href={list}>{p('title')}</Link>}
        title={act.kind !== 'wrong' && some ? bulkQuestion(act, choices.groups, t, p) : t('title')}
      />
      {!some && <BulkNone list={list} />}
      {some && act.kind === 'wrong' && (
        <BulkAgain
          {...selection}
          why={act.why}
          leads={choices.leads}
          chosen={await chosenProjects(actor, selection.ids)}
        />
      )}
      {preview && act.kind !== 'wrong' && (
        <BulkPreview
          {...preview}
          act={act}
          asked={selection}
          list={list}
          groups={choices.groups}
          action={changeSeveralAction}
        />
      )}
    </>
  );
}
