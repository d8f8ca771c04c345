import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgreedTable, EndedTable, WaitingTable } from '@/components/agreements/proposal-tables';
import { CsvLink } from '@/components/downloads/csv-link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { mayTurnSomeKey } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { agreedProposals, endedProposals, waitingForKeys } from '@/lib/proposals/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreements'))('title') };
}

export default async function AgreementsPage() {
  const actor = await requireActor();
  const [waiting, agreed, ended, today, t] = await Promise.all([
    waitingForKeys(actor),
    agreedProposals(actor),
    endedProposals(actor),
    charterToday(),
    getTranslations('agreements'),
  ]);
  const record = mayTurnSomeKey(actor) && (
    <ButtonLink href="/agreements/record" tone="main">
      {t('record')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} actions={record} />
      <Section id="waiting" title={t('register.waiting')}>
        {waiting.length === 0 ? (
          <p className="note">{t('register.waitingNone')}</p>
        ) : (
          <WaitingTable proposals={waiting} today={today} />
        )}
      </Section>
      <Section id="agreed" title={t('register.agreed')} aside={<CsvLink href="/agreements.csv" />}>
        {agreed.length === 0 ? (
          <EmptyState title={t('register.agreedNone')}>{t('register.agreedNoneWords')}</EmptyState>
        ) : (
          <AgreedTable proposals={agreed} />
        )}
      </Section>
      {ended.length > 0 && (
        <Section id="ended" title={t('register.ended')}>
          <EndedTable proposals={ended} />
        </Section>
      )}
    </>
  );
}
