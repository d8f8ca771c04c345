import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FileLinks } from '@/components/exports/file-links';
import { MeetingLists } from '@/components/meetings/meeting-lists';
import { MeetingTabs } from '@/components/meetings/meeting-tabs';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import { meetings, nextCharterHost, plannable } from '@/lib/meetings/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('title') };
}

export default async function MeetingsPage() {
  const actor = await requireActor();
  const [rows, today, host, parties, { kinds }, t] = await Promise.all([
    meetings(actor),
    charterToday(),
    nextCharterHost(),
    partiesFor(actor),
    plannable(actor),
    getTranslations('meetings'),
  ]);
  const mayPlan = kinds.length > 0;
  const plan = (
    <ButtonLink href="/meetings/new" tone="main">
      {t('plan')}
    </ButtonLink>
  );
  const words = await getTranslations();
  const inTurn = parties.find(({ code }) => code === host);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            {mayPlan && plan}
            <ButtonLink href="/meetings/platforms" tone="quiet">
              {t('platforms')}
            </ButtonLink>
            <ButtonLink href="/meetings/templates" tone="quiet">
              {t('templates.link')}
            </ButtonLink>
            <FileLinks list="/meetings" />
          </>
        }
      />
      <MeetingTabs current="meetings" />
      <MeetingLists
        meetings={rows}
        today={today}
        parties={parties}
        host={inTurn ? partyInSentence(inTurn, words) : null}
        mayPlan={mayPlan}
      />
    </>
  );
}
