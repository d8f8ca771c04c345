import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Says that no project is selected, and links back to the list. */
export function BulkNone({ list }: { list: string }) {
  const t = useTranslations('browse.bulk');
  return (
    <EmptyState title={t('none')} actions={<ButtonLink href={list}>{t('back')}</ButtonLink>}>
      {t('noneWords')}
    </EmptyState>
  );
}
