import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft, EventType } from '@/lib/audit/events';
import type { KnownAction } from './action';
import type { ActionSide } from './action-side';

/** The fields of an action that its form holds. */
export type ActionWords = Pick<KnownAction, 'text' | 'owner' | 'dueOn'>;

/** An action's fields as the audit record and a conflicting form show them. */
export const recordOf = ({ text, owner, dueOn }: ActionWords) => ({ text, owner: owner ?? 'all', dueOn });

/** Who acts for each Party, as the audit record shows it; '' if nobody is named. */
export function actingOf(sides: readonly Pick<ActionSide, 'partyCode' | 'name'>[]): string {
  return sides.flatMap(({ partyCode, name }) => (name === '' ? [] : [`${partyCode}: ${name}`])).join('; ');
}

/** The audit event of an action, in its group's compartment. */
export function actionEvent(
  type: EventType,
  action: { id: string; text: string; group: { code: string; restricted: boolean } | null },
  values: Record<string, string> = {},
): AuditEventDraft {
  return {
    type,
    subject: { type: 'action', id: action.id },
    compartment: compartmentOf(null, action.group),
    groupCode: action.group?.code ?? null,
    values: { text: action.text, ...values },
  };
}
