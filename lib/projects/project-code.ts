/**
 * The code of a joint project: its group's code and the group's next number, `ENE-003`. Given once, kept for
 * life, also after a move to another group (docs/domain.md#codes).
 */
export function projectCode(groupCode: string, number: number): string {
  return `${groupCode}-${String(number).padStart(3, '0')}`;
}
