import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isWordless } from '@/lib/search/search-words';

/** Why a search found nothing, where it was for signs without a word; else what is said of any search. */
export function FoundNothing({ q, children }: { q: string; children: ReactNode }) {
  const t = useTranslations('common');
  return isWordless(q) ? t('signsOnly') : children;
}
