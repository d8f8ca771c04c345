import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { GroupVerdictSection } from '@/components/compliance/group-verdict';
import { GroupActions } from '@/components/groups/group-actions';
import { GroupFacts } from '@/components/groups/group-facts';
import { GroupView } from '@/components/groups/group-view';
import { PrintedLine } from '@/components/pages/project/printed-line';
import { DoneNotice, Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { mayNameCoChairs } from '@/lib/groups/co-chairs/policy';
import { mayEstablish } from '@/lib/groups/establishment/policy';
import { groupBySlug, groupPage, groupProfile } from '@/lib/pages/group/queries';
import { quickProjectAction } from '../../projects/actions';

type Props = PageProps<'/groups/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await groupBySlug(await requireActor(), (await params).slug);
  return { title: group?.name };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await groupBySlug(actor, (await params).slug);
  if (group === null) notFound();
  const [{ done }, page, profile, t, words] = await Promise.all([
    searchParams,
    groupPage(actor, group),
    groupProfile(actor, group),
    getTranslations('groups'),
    getTranslations('done'),
  ]);
  const { verdict } = page;
  const doneWords = { established: t('done.established'), withdrawn: t('done.withdrawn') };
  const may = { work: mayWorkIn(actor, group.code), turnKey: mayConcurFor(actor, group.code) };
  return (
    <>
      <PrintedLine head={page.head} today={page.today} reader={actor} />
      <DoneNotice done={done} words={{ ...doneWords, 'agreement.recorded': words('agreement.recorded') }} />
      <PageHead
        eyebrow={t('eyebrow')}
        title={group.name}
        actions={group.enterable && <GroupActions group={group} may={may} />}
      />
      {!group.enterable && <Notice>{t('restrictedNotice')}</Notice>}
      <GroupFacts
        group={group}
        {...profile}
        may={{ establish: mayEstablish(actor), name: mayNameCoChairs(actor) }}
      />
      {group.enterable ? (
        <GroupView group={group} done={done} {...page} quickAdd={may.work ? quickProjectAction : null} />
      ) : (
        verdict && <GroupVerdictSection {...verdict} establishmentSaid />
      )}
    </>
  );
}
