import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetForm } from '@/components/people/reset-form';
import { UsedLink } from '@/components/people/used-link';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { resetLinkOf } from '@/lib/people/password-resets/queries';
import { resetAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.reset'))('title') };
}

export default async function ResetPage({ searchParams }: PageProps<'/sign-in/reset'>) {
  const { token } = await searchParams;
  const person = typeof token === 'string' ? await resetLinkOf(token) : null;
  if (typeof token !== 'string' || person === null) return <UsedLink of="auth.reset" />;
  const t = await getTranslations('auth.reset');
  return (
    <>
      <PageHead title={t('title')} sub={t('sub', { ...person })} />
      <Lead>{t('about')}</Lead>
      <ResetForm action={resetAction} token={token} />
    </>
  );
}
