import { useTranslations } from 'next-intl';
import type { Choice } from '@/components/ui/choice-fields';
import type { PreviewLabels } from './sheet-preview';

/** The words round the preview of a sheet, which are the same for every kind of rows. */
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
