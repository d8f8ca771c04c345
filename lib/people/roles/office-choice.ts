import type { OfficeKind } from '@/lib/access/actor';

export interface OfficeChoice {
  kind: OfficeKind;
  groupCode: string | null;
}

const ofGroups: readonly string[] = ['co_chair', 'member', 'viewer'] satisfies OfficeKind[];
const ofNoGroup: readonly string[] = ['administrator', 'coordinator', 'viewer'] satisfies OfficeKind[];

/**
 * Parses an office as forms write it. A co-chair or member needs a group, a coordinator or administrator has
 * none, a viewer may have one. Null if invalid.
 *
 * @example officeChoice('co_chair:ENE') // { kind: 'co_chair', groupCode: 'ENE' }
 */
export function officeChoice(typed: string): OfficeChoice | null {
  const [kind = '', groupCode] = typed.split(':');
  const known = groupCode === undefined ? ofNoGroup : ofGroups;
  return known.includes(kind) && groupCode !== '' && typed.split(':').length <= 2
    ? { kind: kind as OfficeKind, groupCode: groupCode ?? null }
    : null;
}

/** Formats an office as forms write it. */
export function officeName({ kind, groupCode }: OfficeChoice): string {
  return groupCode === null ? kind : `${kind}:${groupCode}`;
}
