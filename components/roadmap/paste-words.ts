import type { useTranslations } from 'next-intl';
import { dateWords } from '@/lib/dates/date-words';
import type { PastePlan } from '@/lib/roadmap/paste-plan';
import { afterText } from '@/lib/roadmap/step-reference';

/** What a paste would add, row by row in words, for the table that is shown before it does. */
export function pastePreview(
  { steps, grid, parties }: PastePlan & { parties: number },
  t: ReturnType<typeof useTranslations<'roadmap'>>,
): { rows: string[][]; confirm: string } {
  const rows = steps.map(({ projectId, content, after }) => {
    const project = grid.projects.find(({ id }) => id === projectId);
    const { step, responsible, forecast, actual, evidence } = content;
    return [
      project?.code ?? project?.title ?? '',
      step,
      responsible ?? t('all', { parties }),
      forecast === null ? '' : dateWords(forecast),
      afterText(after, projectId, grid),
      actual === null ? evidence : `${dateWords(actual)}: ${evidence}`,
    ];
  });
  return { rows, confirm: t('paste.confirm', { count: steps.length }) };
}
