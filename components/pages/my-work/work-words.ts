import { type AgendaNames, kindTitle } from '@/components/agenda/item-title';
import { stepName } from '@/components/deadlines/step-name';
import type { Translator } from '@/i18n/translator';
import type { WorkItem } from '@/lib/pages/my-work/work-item';

/** The name of what is to be done: its own, or that of its kind. */
export function workTitle({ act, title, groupCode }: WorkItem, names: AgendaNames, t: Translator): string {
  if (title !== '') return title;
  if (act.kind === 'step') return stepName({ key: act.step, title }, t);
  if ('source' in act) return kindTitle({ sourceKey: act.source, groupCode }, names, t);
  return t('agreements.charter');
}

/** What is to be done with it. */
export function workAct({ act, kind }: WorkItem, t: Translator): string {
  if (act.kind === 'concur' || act.kind === 'propose-again') {
    const of = t(`agreements.kinds.${act.of}`).toLowerCase();
    return t(`work.acts.${act.kind}`, { of, version: String(act.version) });
  }
  if (act.kind === 'report') return t('work.acts.report', { count: act.count });
  if (act.kind === 'clear' || act.kind === 'agree') {
    return t(`work.acts.${act.kind}`, { text: kind });
  }
  return t(`work.acts.${act.kind}`);
}
