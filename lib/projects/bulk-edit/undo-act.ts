import type { BulkAct } from './bulk-act';
import type { BulkLine } from './bulk-rule';

/**
 * The act that takes a bulk edit back, as forms and addresses write it; '' if no single act does. Projects that
 * had different stages or groups have none. Neither have several tags at once, since some projects may have had
 * one of them before.
 */
export function undoAct(act: BulkAct, lines: readonly Pick<BulkLine, 'change'>[]): string {
  if (act.kind === 'tag' || act.kind === 'untag') {
    return act.tags.length > 1 ? '' : act.kind === 'tag' ? 'untag' : 'tag';
  }
  const [before, ...others] = new Set(lines.flatMap(({ change }) => change?.before ?? []));
  if (before === undefined || others.length > 0) return '';
  return act.kind === 'move' ? `move:${before}` : `stage:${before}`;
}
