import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Nothing was chosen in the list: says so, and leads back to it. */
export function BulkNone({ list }: { list: string }) {
  const t = useTranslations('browse.bulk');
  return (
    <EmptyState title={t('none')} actions={<ButtonLink href={list}>{t('back')}</ButtonLink>}>
      {t('noneWords')}
    </EmptyState>
  );
}
