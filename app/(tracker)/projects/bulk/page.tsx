import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BulkAgain } from '@/components/register/bulk-again';
import { BulkPreview } from '@/components/register/bulk-preview';
import { bulkQuestion } from '@/components/register/bulk-question';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { readBulk, readBulkAct } from '@/lib/list-edit/bulk-act';
import { bulkPreview } from '@/lib/list-edit/queries';
import { listAddress } from '@/lib/list-edit/row-address';
import { projectChoices } from '@/lib/projects/queries';
import { changeSeveralAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('register.bulk'))('title') };
}

export default async function BulkPage({ searchParams }: PageProps<'/projects/bulk'>) {
  const actor = await requireActor();
  if (!mayWorkSomewhere(actor)) notFound();
  const asked = readBulk(await searchParams);
  const act = readBulkAct(asked.act, asked.tag);
  const [t, p] = await Promise.all([getTranslations('register.bulk'), getTranslations('projects')]);
  const choices = await projectChoices(actor);
  const list = listAddress(asked.back);
  const named = act.kind !== 'wrong' && asked.ids.length > 0;
  const preview = named ? await bulkPreview(actor, asked.ids, act) : null;
  return (
    <>
      {asked.changed > 0 && <Notice tone="ok">{t('partly', { count: asked.changed })}</Notice>}
      <PageHead
        eyebrow={<Link href={list}>{p('title')}</Link>}
        title={named ? bulkQuestion(act, choices.groups, t, p) : t('title')}
      />
      {asked.ids.length === 0 && (
        <EmptyState title={t('none')} actions={<ButtonLink href={list}>{t('back')}</ButtonLink>}>
          {t('noneWords')}
        </EmptyState>
      )}
      {asked.ids.length > 0 && act.kind === 'wrong' && (
        <BulkAgain {...asked} why={act.why} leads={choices.leads} />
      )}
      {preview && named && (
        <BulkPreview
          {...preview}
          {...{ act, asked, list }}
          groups={choices.groups}
          action={changeSeveralAction}
        />
      )}
    </>
  );
}
