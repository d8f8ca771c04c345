import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** Links to settings on pages of their own. */
export function SettingsLinks() {
  const days = useTranslations('decrees');
  const organisations = useTranslations('organisations');
  return (
    <>
      <ButtonLink tone="quiet" href="/settings/non-working-days">
        {days('title')}
      </ButtonLink>
      <ButtonLink tone="quiet" href="/organisations">
        {organisations('title')}
      </ButtonLink>
    </>
  );
}
