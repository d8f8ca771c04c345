import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/ui/choice-fields';
import type { PreviewLabels } from './sheet-preview';

/** The labels of a sheet's preview, which are the same for all kinds of rows. */
export function useSheetLabels(fields: readonly Choice[]): PreviewLabels {
  const t = useTranslations('sheet');
  return {
    line: t('line'),
    remarks: t('remarks'),
    empty: t('empty'),
    again: t('again'),
    fields,
    unreadTitle: t('unreadTitle'),
    othersTitle: t('othersTitle'),
    allTitle: t('allTitle'),
    headings: t('headings'),
    notRead: t('notRead'),
  };
}
