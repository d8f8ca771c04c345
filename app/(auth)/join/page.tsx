import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JoinForm } from '@/components/people/join-form';
import { UsedLink } from '@/components/people/used-link';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { invitationOf } from '@/lib/people/invitations/queries';
import { joinAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.join'))('title') };
}

export default async function JoinPage({ searchParams }: PageProps<'/join'>) {
  const { token } = await searchParams;
  const invitation = typeof token === 'string' ? await invitationOf(token) : null;
  if (typeof token !== 'string' || invitation === null) return <UsedLink of="people.join" />;
  const t = await getTranslations('people');
  const { name, email, kind, party, group } = invitation;
  const office = t(`office.${kind}`, { group: group?.name ?? 'none' });
  return (
    <>
      <PageHead title={t('join.title')} sub={t('join.sub', { office, party: party?.name ?? 'none' })} />
      <Lead>{t('join.account', { name, email })}</Lead>
      <JoinForm action={joinAction} token={token} />
    </>
  );
}
