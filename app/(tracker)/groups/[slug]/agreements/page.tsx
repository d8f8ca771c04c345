import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { tabTitle } from '@/app/group-tab-title';
import { GroupAgreements } from '@/components/groups/group-agreements';
import { GroupTab } from '@/components/groups/group-tab';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { mayConcurFor } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { proposalsOfGroup } from '@/lib/agreements/proposals/queries';
import { openGroup } from '@/lib/pages/group/queries';

type Props = PageProps<'/groups/[slug]/agreements'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tabTitle((await params).slug, 'agreements');
}

export default async function GroupAgreementsPage({ params }: Props) {
  const actor = await requireActor();
  const group = await openGroup(actor, (await params).slug);
  if (group === null) notFound();
  const [agreements, t] = await Promise.all([proposalsOfGroup(actor, group.code), getTranslations('groups')]);
  const record = (kind: string) => `/agreements/record?kind=${kind}&group=${group.code}`;
  return (
    <GroupTab
      group={group}
      current="agreements"
      actions={
        mayConcurFor(actor, group.code) && (
          <>
            <ButtonLink tone="main" href={record('project_list')}>
              {t('recordList')}
            </ButtonLink>
            <ButtonLink href={record('roadmap')}>{t('recordRoadmap')}</ButtonLink>
          </>
        )
      }
    >
      <Section id="agreements" title={t('agreements')}>
        <GroupAgreements agreements={agreements} />
      </Section>
    </GroupTab>
  );
}
