/**
 * The code of a joint project: its group's code and the group's next number (docs/domain.md#codes).
 *
 * @example projectCode('ENE', 3) // 'ENE-003'
 */
export function projectCode(groupCode: string, number: number): string {
  return `${groupCode}-${String(number).padStart(3, '0')}`;
}
