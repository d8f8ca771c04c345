import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PlanMeetingForm } from '@/components/meetings/meeting-form';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterHead, partiesFor } from '@/lib/charter/queries';
import { openPlatforms } from '@/lib/groups/platforms/queries';
import { charterMeetingDue, nextCharterHost, plannable } from '@/lib/meetings/queries';
import { timeZones } from '@/lib/meetings/time-zones';
import { planMeetingAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('form.newTitle') };
}

export default async function NewMeetingPage({ searchParams }: PageProps<'/meetings/new'>) {
  const actor = await requireActor();
  const [{ kind = '', group = '' }, { kinds, groups }, platforms, head, parties, host, dueBy, t] =
    await Promise.all([
      searchParams,
      plannable(actor),
      openPlatforms(),
      charterHead(),
      partiesFor(actor),
      nextCharterHost(),
      charterMeetingDue(actor, null),
      getTranslations('meetings'),
    ]);
  if (kinds.length === 0) notFound();
  const chosen = groups.find(({ code }) => kind === 'group' && code === group);
  // preset only if the link names the kind, so that nobody plans a group's meeting as the annual one
  const title = chosen
    ? t('form.groupTitle', { group: chosen.name })
    : kind === 'charter' && kinds.includes('charter')
      ? t('form.defaultTitle')
      : '';
  const inTurn = parties.find(({ code }) => code === host);
  const words = await getTranslations();
  return (
    <Narrow>
      <PageHead eyebrow={<Link href="/meetings">{t('title')}</Link>} title={t('form.newTitle')} />
      <PlanMeetingForm
        action={planMeetingAction}
        parties={parties}
        zones={timeZones()}
        dueBy={kinds.includes('charter') ? dueBy : null}
        choice={{ kinds, groups, platforms, kind: String(kind), group: String(group) }}
        hostInTurn={inTurn ? partyInSentence(inTurn, words) : null}
        defaults={{
          title,
          startTime: '10:00',
          durationMinutes: 180,
          timeZone: inTurn?.timeZone ?? head.timeZone.id,
          hostParty: host,
        }}
      />
    </Narrow>
  );
}
