import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EndForm } from '@/components/groups/co-chair-forms';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { coChairToChange } from '@/lib/groups/co-chairs/queries';
import { groupBySlug } from '@/lib/pages/group/queries';
import { endCoChairAction } from '../../../../actions';

type Props = PageProps<'/groups/[slug]/co-chairs/[id]/end'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.coChairs'))('endTab') };
}

export default async function EndCoChairPage({ params }: Props) {
  const actor = await requireActor();
  const { slug, id } = await params;
  const group = await groupBySlug(actor, slug);
  const coChair = group && (await coChairToChange(actor, group, id));
  if (!coChair?.may.end) notFound();
  const t = await getTranslations('groups.coChairs');
  const page = `/groups/${group?.slug}/co-chairs`;
  const byInstrument = coChair.partyCode !== partyOf(actor);
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={page}>{t('of', { group: group?.name ?? '' })}</Link>}
        title={t('endTitle', { name: coChair.name })}
        sub={byInstrument ? null : t('endWords')}
      />
      <EndForm
        action={endCoChairAction}
        id={id}
        byInstrument={byInstrument}
        back={page}
        today={await charterToday()}
      />
    </Narrow>
  );
}
