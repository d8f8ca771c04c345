import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { GroupVerdictSection } from '@/components/compliance/group-verdict';
import { GroupCounts } from '@/components/groups/group-counts';
import { GroupDue } from '@/components/groups/group-due';
import { GroupFacts } from '@/components/groups/group-facts';
import { GroupTab } from '@/components/groups/group-tab';
import { PrintedLine } from '@/components/pages/project/printed-line';
import { ButtonLink } from '@/components/ui/button';
import { DoneNotice, Notice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page';
import { mayConcurFor, mayWorkIn } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { mayNameCoChairs } from '@/lib/groups/co-chairs/policy';
import { mayEstablish } from '@/lib/groups/establishment/policy';
import { groupBySlug, groupOverview } from '@/lib/pages/group/queries';

type Props = PageProps<'/groups/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await groupBySlug(await requireActor(), (await params).slug);
  return { title: group?.name };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const group = await groupBySlug(actor, (await params).slug);
  if (group === null) notFound();
  const [{ done }, { head, today, lifecycle, verdict, inside }, t, words] = await Promise.all([
    searchParams,
    groupOverview(actor, group),
    getTranslations('groups'),
    getTranslations('done'),
  ]);
  const doneWords = { established: t('done.established'), withdrawn: t('done.withdrawn') };
  const { code, slug, enterable } = group;
  const mayWork = enterable && mayWorkIn(actor, code);
  const facts = {
    group,
    lifecycle,
    may: { establish: mayEstablish(actor), name: mayNameCoChairs(actor) },
  };
  const full = verdict && (
    <GroupVerdictSection {...verdict} name={enterable ? t('verdictTitle') : verdict.name} establishmentSaid />
  );
  return (
    <>
      <PrintedLine head={head} today={today} reader={actor} />
      <DoneNotice done={done} words={{ ...doneWords, 'agreement.recorded': words('agreement.recorded') }} />
      <GroupTab
        group={group}
        current="overview"
        actions={
          <>
            {mayWork && (
              <ButtonLink tone="main" href={`/projects/new?group=${code}`}>
                {t('log')}
              </ButtonLink>
            )}
            {enterable && mayConcurFor(actor, code) && (
              <ButtonLink href={`/agreements/record?group=${code}`}>{t('record')}</ButtonLink>
            )}
          </>
        }
      >
        {inside ? (
          <>
            <GroupCounts slug={slug} verdict={verdict?.verdict ?? null} counts={inside.counts} />
            <Columns>
              <GroupDue group={group} due={inside.due} today={today} mayWrite={mayWork} />
              <aside aria-label={t('about')}>
                <GroupFacts {...facts} coChairs={inside.coChairs} layout="stacked" />
              </aside>
            </Columns>
            <div className="mt-section">{full}</div>
          </>
        ) : (
          <>
            <Notice>{t('restrictedNotice')}</Notice>
            {full}
            <GroupFacts {...facts} coChairs={null} />
          </>
        )}
      </GroupTab>
    </>
  );
}
