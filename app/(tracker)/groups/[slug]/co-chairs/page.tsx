import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import {
  EnterCoChair,
  FormerCoChairs,
  NameCoChair,
  PresentCoChairs,
} from '@/components/groups/co-chair-sections';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { coChairChoices, coChairsOf } from '@/lib/groups/co-chairs/queries';
import { groupBySlug, openGroup } from '@/lib/pages/group/queries';
import { enterCoChairAction, nameCoChairAction } from '../../actions';

type Props = PageProps<'/groups/[slug]/co-chairs'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await groupBySlug(await requireActor(), (await params).slug);
  return { title: (await getTranslations('groups.coChairs'))('of', { group: group?.name ?? '' }) };
}

export default async function CoChairsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) notFound();
  const [{ done }, { present, former }, choices, parties, today, t] = await Promise.all([
    searchParams,
    coChairsOf(actor, group.code),
    group.retiredOn === null ? coChairChoices(actor, group.code) : null,
    partiesFor(actor),
    charterToday(),
    getTranslations('groups.coChairs'),
  ]);
  const presentOf = (party: string | null) => present.filter(({ partyCode }) => partyCode === party);
  const words = { named: t('done.named'), ended: t('done.ended'), withdrawn: t('done.withdrawn') };
  return (
    <>
      <DoneNotice done={done} words={words} />
      <PageHead
        eyebrow={<Link href={`/groups/${group.slug}`}>{group.name}</Link>}
        title={t('title')}
        sub={t('sub')}
      />
      <PresentCoChairs group={group} coChairs={present} />
      {choices && (
        <NameCoChair
          action={nameCoChairAction}
          group={group}
          present={presentOf(partyOf(actor))}
          people={choices.people}
          today={today}
        />
      )}
      {choices?.byInstrument.map((code) => (
        <EnterCoChair
          key={code}
          action={enterCoChairAction}
          group={group}
          present={presentOf(code)}
          party={{ code, name: parties.find((party) => party.code === code)?.name ?? code }}
        />
      ))}
      <FormerCoChairs group={group} coChairs={former} />
    </>
  );
}
