import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SetUpForm } from '@/components/people/set-up-form';
import { UsedLink } from '@/components/people/used-link';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { setupTokenStands } from '@/lib/access/setup-link';
import { charterHead } from '@/lib/charter/queries';
import { offeredCandidates } from '@/lib/people/queries';
import { setUpAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.setUp'))('title') };
}

export default async function SetUpPage({ searchParams }: PageProps<'/set-up'>) {
  const { token } = await searchParams;
  if (typeof token !== 'string' || !(await setupTokenStands(token))) return <UsedLink of="auth.setUp" />;
  const [{ parties }, offered, t] = await Promise.all([
    charterHead(),
    offeredCandidates(),
    getTranslations('auth.setUp'),
  ]);
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <Lead>{t('otherParty')}</Lead>
      <SetUpForm action={setUpAction} token={token} parties={parties} offered={offered} />
    </>
  );
}
