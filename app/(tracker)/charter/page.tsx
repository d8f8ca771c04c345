import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProvisionList, SectionLinks } from '@/components/charter/provision-list';
import { FileLinks } from '@/components/exports/file-links';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { charterHead, provisions, textLanguages, workingGroups } from '@/lib/charter/queries';
import { coverageFor } from '@/lib/coverage/queries';
import { dateWords } from '@/lib/dates/date-words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('charter'))('eyebrow') };
}

export default async function CharterPage() {
  const actor = await requireActor();
  const [head, rows, { rows: coverage }, languages, groups, t, coverageWords] = await Promise.all([
    charterHead(),
    provisions(),
    coverageFor(actor),
    textLanguages(),
    workingGroups(actor),
    getTranslations('charter'),
    getTranslations('coverage'),
  ]);
  return (
    <>
      <PageHead
        eyebrow={t('eyebrow')}
        title={head.shortTitle}
        sub={t('signed', { place: head.signedAt, date: dateWords(head.signedOn, { weekday: true }) })}
        actions={
          <>
            <ButtonLink href="/charter/coverage">{coverageWords('title')}</ButtonLink>
            <FileLinks list="/charter" />
          </>
        }
      />
      <Lead>{t('about', { title: head.title })}</Lead>
      <div className="mb-head">
        <SectionLinks provisions={rows} />
      </div>
      <ProvisionList provisions={rows} coverage={coverage} languages={languages} groups={groups} />
    </>
  );
}
