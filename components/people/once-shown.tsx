import { useTranslations } from 'next-intl';
import { OnceText } from '@/components/ui/once-text';

/** The link or address that the form's success shows once. `about` says that it is not shown again. */
export function OnceShown({ about }: { about: string }) {
  const t = useTranslations('common.copy');
  return <OnceText about={about} words={{ copy: t('act'), copied: t('done'), selected: t('selected') }} />;
}
