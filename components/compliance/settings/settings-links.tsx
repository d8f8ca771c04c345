import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** What is set on pages of its own. */
export function SettingsLinks() {
  const days = useTranslations('decrees');
  const organisations = useTranslations('organisations');
  return (
    <>
      <ButtonLink href="/settings/non-working-days">{days('title')}</ButtonLink>
      <ButtonLink href="/organisations">{organisations('title')}</ButtonLink>
    </>
  );
}
