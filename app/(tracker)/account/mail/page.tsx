import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MailSettingForm } from '@/components/activity/mail/mail-setting-form';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { mailPerson } from '@/lib/activity/mail/queries/screens';
import { charterHead } from '@/lib/charter/queries';
import { namedZone, zoneWords } from '@/lib/dates/date-words';
import { environment } from '@/lib/env';
import { timeZones } from '@/lib/meetings/time-zones';
import { saveMailSettingAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail.settings'))('title') };
}

export default async function MailSettingPage({ searchParams }: PageProps<'/account/mail'>) {
  const actor = await requireActor();
  const [person, { parties }, { done }, t, account] = await Promise.all([
    mailPerson(actor),
    charterHead(),
    searchParams,
    getTranslations('mail.settings'),
    getTranslations('account'),
  ]);
  if (person === null) notFound();
  const mails = environment().mail !== null;
  return (
    <>
      <DoneNotice done={done} words={{ saved: t('saved') }} />
      <PageHead eyebrow={<Link href="/account">{account('title')}</Link>} title={t('title')} sub={t('sub')} />
      <Lead>{mails ? t('byMail', { email: person.email }) : t('noMail')}</Lead>
      <MailSettingForm
        action={saveMailSettingAction}
        setting={person.setting}
        zones={timeZones()}
        ownZone={t('ownZone', { zone: zoneWords(namedZone(person.ownZone, parties)) })}
      />
    </>
  );
}
