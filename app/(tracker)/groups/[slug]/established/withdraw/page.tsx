import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WithdrawalForm } from '@/components/groups/withdrawal-form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { lifecycleOf } from '@/lib/groups/establishment/queries';
import { groupBySlug } from '@/lib/pages/group/queries';
import { withdrawEstablishmentAction } from '../../../actions';

type Props = PageProps<'/groups/[slug]/established/withdraw'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.withdrawal'))('tab') };
}

export default async function WithdrawEstablishmentPage({ params }: Props) {
  const actor = await requireActor();
  const group = await groupBySlug(actor, (await params).slug);
  if (group === null) notFound();
  const { established } = await lifecycleOf(actor, group, await charterToday());
  if (!established?.entry?.mayWithdraw) notFound();
  const t = await getTranslations('groups.withdrawal');
  const page = `/groups/${group.slug}`;
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={page}>{group.name}</Link>}
        title={t('established', { day: dateWords(established.on) })}
      />
      <p className="max-w-measure leading-relaxed">{t('about')}</p>
      <WithdrawalForm action={withdrawEstablishmentAction} id={established.entry.id} back={page} />
    </Narrow>
  );
}
