import type { BulkAct } from '@/lib/projects/bulk-edit/bulk-act';

type Translator = (key: string, values?: Record<string, string | number>) => string;

/** The bulk edit as the page's question: "Move to Energy?" */
export function bulkQuestion(
  act: BulkAct,
  groups: readonly { code: string; name: string }[],
  t: Translator,
  projects: Translator,
): string {
  const groupName = (code: string) => groups.find((group) => group.code === code)?.name ?? code;
  const values = (): Record<string, string | number> => {
    if (act.kind === 'stage') return { value: projects(`stages.${act.stage}`) };
    if (act.kind === 'move') return { value: groupName(act.group) };
    if (act.kind === 'propose') return {};
    return { count: act.tags.length, value: act.tags.join('”, “') };
  };
  return t(`question.${act.kind}`, values());
}
