import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountFacts } from '@/components/people/account-facts';
import { PasswordForm } from '@/components/people/password-form';
import { SessionTable } from '@/components/people/session-table';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { requireSession } from '@/lib/access/session';
import { sessionHours } from '@/lib/access/session-row';
import { charterHead } from '@/lib/charter/queries';
import { accountOf, sessionsOf } from '@/lib/people/queries';
import { changePasswordAction, endSessionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const { id, actor } = await requireSession();
  const { done } = await searchParams;
  const [account, sessions, { timeZone }, t] = await Promise.all([
    accountOf(actor),
    sessionsOf(actor),
    charterHead(),
    getTranslations('account'),
  ]);
  if (account === null) notFound();
  return (
    <>
      <DoneNotice done={done} words={{ password: t('done.password'), session: t('done.session') }} />
      <PageHead title={t('title')} />
      <Section id="facts" title={t('facts')}>
        <AccountFacts account={account} />
      </Section>
      <Section id="password" title={t('passwordTitle')}>
        <Lead>{t('passwordAbout')}</Lead>
        <PasswordForm action={changePasswordAction} session={id} />
      </Section>
      <Section id="sessions" title={t('sessionsTitle')}>
        <Lead>{t('sessionsAbout', { hours: sessionHours })}</Lead>
        <SessionTable sessions={sessions} present={id} timeZone={timeZone} end={endSessionAction} />
      </Section>
    </>
  );
}
