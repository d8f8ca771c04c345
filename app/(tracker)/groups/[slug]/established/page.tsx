import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EstablishForm } from '@/components/groups/establish-form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { mayEstablish } from '@/lib/groups/establishment/policy';
import { lifecycleOf } from '@/lib/groups/establishment/queries';
import { groupBySlug } from '@/lib/pages/group/queries';
import { establishAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.establish'))('tab') };
}

export default async function EstablishPage({ params }: PageProps<'/groups/[slug]/established'>) {
  const actor = await requireActor();
  const group = await groupBySlug(actor, (await params).slug);
  if (group === null || !mayEstablish(actor)) notFound();
  const { established } = await lifecycleOf(actor, group, await charterToday());
  if (established !== null) redirect(`/groups/${group.slug}`);
  const t = await getTranslations('groups.establish');
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/groups/${group.slug}`}>{group.name}</Link>}
        title={t('title', { group: group.name })}
        sub={t('about')}
      />
      <EstablishForm action={establishAction} group={group} />
    </Narrow>
  );
}
