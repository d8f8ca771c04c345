import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgreedPage, EndedPage } from '@/components/agreements/proposal-pages';
import { WaitingTable } from '@/components/agreements/proposal-tables';
import { FileLinks } from '@/components/exports/file-links';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { agreedProposals, endedProposals, waitingForKeys } from '@/lib/agreements/proposals/queries';
import { charterToday } from '@/lib/charter/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') };
}

export default async function AgreementsPage({ searchParams }: PageProps<'/agreements'>) {
  const actor = await requireActor();
  const query = await searchParams;
  const [waiting, agreed, ended, today, t] = await Promise.all([
    waitingForKeys(actor),
    agreedProposals(actor, query.page),
    endedProposals(actor, query.ended),
    charterToday(),
    getTranslations('agreements'),
  ]);
  const record = mayConcurSomewhere(actor) && (
    <ButtonLink href="/agreements/record" tone="main">
      {t('record')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} actions={record} />
      <Section id="waiting" title={t('register.waiting')}>
        {waiting.length === 0 ? (
          <Note>{t('register.waitingNone')}</Note>
        ) : (
          <WaitingTable proposals={waiting} today={today} />
        )}
      </Section>
      <Section id="agreed" title={t('register.agreed')} aside={<FileLinks list="/agreements" />}>
        <AgreedPage {...agreed} />
      </Section>
      {ended.proposals.length > 0 && (
        <Section id="ended" title={t('register.ended')}>
          <EndedPage {...ended} />
        </Section>
      )}
    </>
  );
}
