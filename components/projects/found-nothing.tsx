import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isWordless } from '@/lib/search/search-words';

/** Says why a search found nothing: it had no word in it, or else `children`. */
export function FoundNothing({ q, children }: { q: string; children: ReactNode }) {
  const t = useTranslations('common');
  return isWordless(q) ? t('signsOnly') : children;
}
