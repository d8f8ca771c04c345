import type { OutcomeKind } from '@/lib/meetings/outcomes/outcome';
import type { Words } from './item-title';

/** The label of an outcome: “Decision 2”, “Action 3”, “For information”. An older action has no number. */
export function outcomeLabel({ kind, number }: { kind: OutcomeKind; number: string }, t: Words): string {
  return t(`minutes.outcomes.${kind}`, { number, numbered: number === '' ? 'no' : 'yes' });
}
