import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import type { ProviderName } from '@/lib/access/providers';
import type { NamedZone } from '@/lib/dates/date-words';
import { type Identity, IdentityTable } from './identity-table';
import { ProviderForms } from './provider-forms';

interface IdentitySectionProps {
  identities: readonly Identity[];
  /** The providers of the reader's side. One that is linked is not offered again. */
  providers: readonly ProviderName[];
  timeZone: NamedZone;
  actions: { link: FormAction; unlink: FormAction };
}

/** The reader's linked identities and the providers to link; nothing if there are neither. */
export function IdentitySection({ identities, providers, timeZone, actions }: IdentitySectionProps) {
  const t = useTranslations('account');
  if (identities.length + providers.length === 0) return null;
  const open = providers.filter(({ name }) => !identities.some(({ provider }) => provider === name));
  return (
    <Section id="identities" title={t('identitiesTitle')}>
      <Lead>{t('identitiesAbout')}</Lead>
      <IdentityTable identities={identities} timeZone={timeZone} unlink={actions.unlink} />
      <ProviderForms action={actions.link} providers={open} label={(provider) => t('link', { provider })} />
    </Section>
  );
}
