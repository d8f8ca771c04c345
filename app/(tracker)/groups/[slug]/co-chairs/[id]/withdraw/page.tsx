import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WithdrawalForm } from '@/components/groups/withdrawal-form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { coChairToChange } from '@/lib/groups/co-chairs/queries';
import { groupBySlug } from '@/lib/pages/group/queries';
import { withdrawCoChairAction } from '../../../../actions';

type Props = PageProps<'/groups/[slug]/co-chairs/[id]/withdraw'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.withdrawal'))('tab') };
}

export default async function WithdrawCoChairPage({ params }: Props) {
  const actor = await requireActor();
  const { slug, id } = await params;
  const group = await groupBySlug(actor, slug);
  const coChair = group && (await coChairToChange(actor, group, id));
  if (!coChair?.may.withdraw) notFound();
  const [t, words] = await Promise.all([
    getTranslations('groups.coChairs'),
    getTranslations('groups.withdrawal'),
  ]);
  const page = `/groups/${group?.slug}/co-chairs`;
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={page}>{t('of', { group: group?.name ?? '' })}</Link>}
        title={words('coChair', { name: coChair.name })}
      />
      <p className="max-w-measure leading-relaxed">{words('coChairAbout')}</p>
      <WithdrawalForm action={withdrawCoChairAction} id={id} back={page} />
    </Narrow>
  );
}
