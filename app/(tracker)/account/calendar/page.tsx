import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarHelp, CalendarSection } from '@/components/people/calendar-section';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterHead, workingGroups } from '@/lib/charter/queries';
import { calendarFeedOf } from '@/lib/people/calendar-feeds/queries';
import { endAddressAction, makeAddressAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.calendar'))('title') };
}

export default async function CalendarPage({ searchParams }: PageProps<'/account/calendar'>) {
  const actor = await requireActor();
  const [{ done }, feed, { timeZone }, groups, t] = await Promise.all([
    searchParams,
    calendarFeedOf(actor),
    charterHead(),
    workingGroups(actor),
    getTranslations('account'),
  ]);
  const group = groups.find(({ enterable }) => enterable)?.code ?? '';
  return (
    <>
      <DoneNotice done={done} words={{ ended: t('calendar.ended') }} />
      <PageHead
        eyebrow={<Link href="/account">{t('title')}</Link>}
        title={t('calendar.title')}
        sub={t('calendar.sub')}
      />
      <CalendarSection
        feed={feed}
        timeZone={timeZone}
        actions={{ make: makeAddressAction, end: endAddressAction }}
      />
      <CalendarHelp group={group} />
    </>
  );
}
