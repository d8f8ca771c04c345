import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EnterActionForm } from '@/components/meetings/actions/action-forms';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { mayConcurSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { charterToday, partiesFor } from '@/lib/charter/queries';
import {
  actionGroups,
  actionMeetings,
  offeredDecisions,
  offeredOwners,
} from '@/lib/meetings/actions/choices/queries';
import { enterActionAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actions'))('enter.title') };
}

export default async function NewActionPage({ searchParams }: PageProps<'/actions/new'>) {
  const actor = await requireActor();
  if (!mayConcurSomewhere(actor)) notFound();
  const meetings = await actionMeetings(actor, await charterToday());
  const ids = meetings.map(({ id }) => id);
  const [{ meeting }, decisions, offered, groups, parties, t] = await Promise.all([
    searchParams,
    offeredDecisions(actor, ids),
    offeredOwners(actor),
    actionGroups(actor),
    partiesFor(actor),
    getTranslations('actions'),
  ]);
  const meant = meetings.find(({ id }) => id === meeting)?.id ?? null;
  return (
    <Narrow>
      <PageHead eyebrow={<Link href="/actions">{t('title')}</Link>} title={t('enter.title')} />
      {meetings.length === 0 ? (
        <Lead>{t('enter.none')}</Lead>
      ) : (
        <EnterActionForm
          action={enterActionAction}
          meetings={meetings}
          groups={groups}
          parties={parties}
          offered={offered}
          decisions={decisions}
          meeting={meant}
        />
      )}
    </Narrow>
  );
}
