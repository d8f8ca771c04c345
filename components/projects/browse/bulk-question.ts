import type { Translator } from '@/i18n/translator';
import type { BulkAct } from '@/lib/projects/bulk-edit/bulk-act';

/** The bulk edit as the page's question: "Move to Energy?" */
export function bulkQuestion(
  act: BulkAct,
  groups: readonly { code: string; name: string }[],
  t: Translator<'browse.bulk'>,
  projects: Translator<'projects'>,
): string {
  const groupName = (code: string) => groups.find((group) => group.code === code)?.name ?? code;
  switch (act.kind) {
    case 'stage':
      return t('question.stage', { value: projects(`stages.${act.stage}`) });
    case 'move':
      return t('question.move', { value: groupName(act.group) });
    case 'propose':
      return t('question.propose');
    default:
      return t(`question.${act.kind}`, { count: act.tags.length, value: act.tags.join('”, “') });
  }
}
