import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountFacts } from '@/components/people/account-facts';
import { IdentitySection } from '@/components/people/identity-section';
import { PasswordSection } from '@/components/people/password-section';
import { ProviderProblem } from '@/components/people/provider-problem';
import { SessionTable } from '@/components/people/session-table';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';
import { partyOf } from '@/lib/access/actor';
import { providerNames } from '@/lib/access/providers';
import { requireSession } from '@/lib/access/session';
import { sessionHours } from '@/lib/access/session-row';
import { charterHead } from '@/lib/charter/queries';
import { identitiesOf } from '@/lib/people/identities/queries';
import { accountOf, sessionsOf } from '@/lib/people/queries';
import {
  changePasswordAction,
  endSessionAction,
  endSessionsAction,
  linkAction,
  unlinkAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const { id, actor } = await requireSession();
  const { done, problem, provider } = await searchParams;
  const [account, sessions, identities, { timeZone }, t] = await Promise.all([
    accountOf(actor),
    sessionsOf(actor),
    identitiesOf(actor),
    charterHead(),
    getTranslations('account'),
  ]);
  if (account === null) notFound();
  const doneWords = {
    password: t('done.password'),
    session: t('done.session'),
    linked: t('done.linked'),
    unlinked: t('done.unlinked'),
  };
  return (
    <>
      <DoneNotice done={done} words={doneWords} />
      <ProviderProblem problem={problem} provider={provider} />
      <PageHead title={t('title')} actions={<Link href="/account/mail">{t('mail')}</Link>} />
      <Section id="facts" title={t('facts')}>
        <AccountFacts account={account} />
      </Section>
      <PasswordSection
        hasPassword={account.hasPassword}
        providers={identities.flatMap((identity) => identity.provider ?? [])}
        action={changePasswordAction}
        session={id}
      />
      <IdentitySection
        identities={identities}
        providers={providerNames(partyOf(actor))}
        timeZone={timeZone}
        actions={{ link: linkAction, unlink: unlinkAction }}
      />
      <Section id="calendar" title={t('calendar.title')}>
        <Lead>{t('calendar.about')}</Lead>
        <p>
          <Link href="/account/calendar">{t('calendar.open')}</Link>
        </p>
      </Section>
      <Section id="sessions" title={t('sessionsTitle')}>
        <Lead>{t('sessionsAbout', { hours: sessionHours })}</Lead>
        <SessionTable sessions={sessions} present={id} timeZone={timeZone} end={endSessionAction} />
        <p className="mt-section">{t('endAllAbout')}</p>
        <Form
          action={endSessionsAction}
          submit={<SubmitButton tone="plain">{t('endAll')}</SubmitButton>}
          layout="below"
          id="end-all"
        />
      </Section>
    </>
  );
}
