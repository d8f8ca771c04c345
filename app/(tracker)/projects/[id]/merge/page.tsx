import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MergeForm } from '@/components/merge/merge-form';
import { MergeSearch } from '@/components/merge/merge-search';
import { mergeName } from '@/components/merge/merge-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { mergeOffers, mergePage } from '@/lib/merge/queries';
import { mayWriteProject } from '@/lib/projects/policy';
import { projectById } from '@/lib/projects/queries';
import { cleanLine } from '@/lib/text';
import { mergeProjectsAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('merge'))('page') };
}

export default async function MergePage({ params, searchParams }: PageProps<'/projects/[id]/merge'>) {
  const actor = await requireActor();
  const duplicate = await projectById(actor, (await params).id);
  if (duplicate === null || duplicate.merged || !mayWriteProject(actor, duplicate.groupCode)) notFound();
  const { q, into } = await searchParams;
  const survivor = typeof into === 'string' ? await projectById(actor, into) : null;
  if (into !== undefined && survivor === null) notFound();
  const [t, errors] = await Promise.all([getTranslations('merge'), getTranslations('errors')]);
  const { id, code, content } = duplicate;
  const search = typeof q === 'string' ? cleanLine(q).slice(0, 200) : '';
  const action = `/projects/${id}/merge`;
  const plan = survivor && (await mergePage(actor, duplicate, survivor));
  return (
    <>
      <PageHead
        eyebrow={<Link href={`/projects/${id}`}>{code ?? content.title}</Link>}
        title={t('title', { title: content.title })}
        sub={t('about')}
      />
      {plan ? (
        <Section
          id="merge"
          title={t('form.title', { name: mergeName(plan.survivor) })}
          aside={<Link href={action}>{t('form.other')}</Link>}
        >
          {plan.refusal === null ? (
            <MergeForm {...plan} action={mergeProjectsAction} />
          ) : (
            <Notice tone="soon">{errors(plan.refusal)}</Notice>
          )}
        </Section>
      ) : (
        <MergeSearch action={action} q={search} offers={await mergeOffers(actor, duplicate, search)} />
      )}
    </>
  );
}
