import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountSection } from '@/components/people/account-section';
import { OfficeField } from '@/components/people/office-field';
import { OfficeTable } from '@/components/people/office-table';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { workingGroups } from '@/lib/charter/queries';
import { environment } from '@/lib/env';
import { personToManage } from '@/lib/people/roles/queries';
import { disableAction, enableAction, endOfficeAction, giveOfficeAction, issueLinkAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

export default async function PersonPage({ params, searchParams }: PageProps<'/people/[id]'>) {
  const actor = await requireActor();
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const [person, groups, t] = await Promise.all([
    personToManage(actor, id),
    workingGroups(actor),
    getTranslations('people'),
  ]);
  if (person === null) notFound();
  const { name, email, offices, disabled, providers, may } = person;
  const offered = groups.filter(({ retiredOn, enterable }) => retiredOn === null && enterable);
  return (
    <>
      <DoneNotice
        done={done}
        words={{
          given: t('done.given'),
          ended: t('done.ended'),
          enabled: t('done.enabled'),
          mailed: t('done.mailed'),
        }}
      />
      <PageHead eyebrow={<Link href="/people">{t('title')}</Link>} title={name} sub={email} />
      {providers.length > 0 && (
        <Lead>{t('manage.signsInWith', { name, providers: providers.join(', ') })}</Lead>
      )}
      <Section id="offices" title={t('manage.officesTitle')}>
        <OfficeTable offices={offices} end={may.staff ? endOfficeAction : null} />
        {may.staff && !disabled && (
          <Form action={giveOfficeAction} submit={t('manage.give')} hidden={{ person: id }} id="give">
            <OfficeField groups={offered} />
          </Form>
        )}
      </Section>
      {may.account && (
        <AccountSection
          person={person}
          mails={environment().mail !== null}
          actions={{ issueLink: issueLinkAction, disable: disableAction, enable: enableAction }}
        />
      )}
    </>
  );
}
