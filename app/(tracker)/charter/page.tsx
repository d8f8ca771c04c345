import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProvisionList } from '@/components/charter/provision-list';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterHead, projectsByProvision, provisions, workingGroups } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('charter'))('eyebrow') };
}

export default async function CharterPage() {
  const actor = await requireActor();
  const [head, rows, serving, groups, t] = await Promise.all([
    charterHead(),
    provisions(),
    projectsByProvision(actor),
    workingGroups(actor),
    getTranslations('charter'),
  ]);
  return (
    <>
      <PageHead
        eyebrow={t('eyebrow')}
        title={head.shortTitle}
        sub={t('signed', { place: head.signedAt, date: dateWords(head.signedOn, { weekday: true }) })}
      />
      <p className="lead">{t('about', { title: head.title })}</p>
      <ProvisionList provisions={rows} serving={serving} groups={groups} />
    </>
  );
}
