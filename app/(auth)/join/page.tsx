import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { JoinForm } from '@/components/people/join-form';
import { ProviderForms } from '@/components/people/provider-forms';
import { ProviderProblem } from '@/components/people/provider-problem';
import { UsedLink } from '@/components/people/used-link';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { providerNames } from '@/lib/access/providers';
import { invitationOf } from '@/lib/people/invitations/queries';
import { joinAction, joinByProviderAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.join'))('title') };
}

export default async function JoinPage({ searchParams }: PageProps<'/join'>) {
  const { token, problem, provider } = await searchParams;
  const invitation = typeof token === 'string' ? await invitationOf(token) : null;
  if (typeof token !== 'string' || invitation === null) return <UsedLink of="people.join" />;
  const [t, all] = [await getTranslations('people'), await getTranslations()];
  const { name, email, kind, party, partyCode, group } = invitation;
  const providers = providerNames(partyCode);
  const office = t(`office.${kind}`, { group: group?.name ?? 'none' });
  const whose =
    party === null || partyCode === null
      ? 'none'
      : partyInSentence({ code: partyCode, name: party.name }, all);
  return (
    <>
      <ProviderProblem problem={problem} provider={provider} />
      <PageHead title={t('join.title')} sub={t('join.sub', { office, party: whose })} />
      <Lead>{t('join.account', { name, email })}</Lead>
      <JoinForm action={joinAction} token={token} />
      {providers.length > 0 && (
        <div className="mt-section">
          <Section id="providers" title={t('join.or')}>
            <Lead>{t('join.orAbout')}</Lead>
            <ProviderForms
              action={joinByProviderAction}
              providers={providers}
              label={(of) => t('join.with', { provider: of })}
              hidden={{ token }}
            />
          </Section>
        </div>
      )}
    </>
  );
}
