import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProviderForms } from '@/components/people/provider-forms';
import { ProviderProblem } from '@/components/people/provider-problem';
import { SignInForm } from '@/components/people/sign-in-form';
import { DoneNotice, Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { nextPath } from '@/lib/access/next-path';
import { providerNames } from '@/lib/access/providers';
import { currentActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { anyAccount } from '@/lib/people/queries';
import { providerAction, signInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.signIn'))('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: typedNext, done, cookies, problem, provider } = await searchParams;
  const next = nextPath(typeof typedNext === 'string' ? typedNext : null);
  // the ambiguous cookies may be sent to the next page only, and redirecting there would come back here
  const unclear = cookies === 'unclear';
  if (!unclear && (await currentActor())) redirect(next);
  const [{ shortTitle, parties }, open, t] = await Promise.all([
    charterHead(),
    anyAccount(),
    getTranslations('auth.signIn'),
  ]);
  const providers = providerNames();
  return (
    <>
      <DoneNotice
        done={done}
        words={{
          'signed-out': t('signedOut'),
          'signed-out-everywhere': t('signedOutEverywhere'),
          reset: t('reset'),
        }}
      />
      <ProviderProblem problem={problem} provider={provider} />
      {open && next !== '/' && [done, cookies, problem].every((word) => word === undefined) && (
        <Notice>{t('toGoOn')}</Notice>
      )}
      {unclear && <Notice tone="out">{t('unclear')}</Notice>}
      <PageHead title={t('title')} sub={t('sub', { charter: shortTitle })} />
      {open ? (
        <SignInForm action={signInAction} next={next} parties={parties} />
      ) : (
        <Notice>{t('noAccount')}</Notice>
      )}
      {open && providers.length > 0 && (
        <div className="mt-section">
          <Section id="providers" title={t('or')}>
            <ProviderForms
              action={providerAction}
              providers={providers}
              label={(name) => t('with', { provider: name })}
              hidden={{ next }}
            />
          </Section>
        </div>
      )}
    </>
  );
}
