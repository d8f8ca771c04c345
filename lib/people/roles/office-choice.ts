import type { OfficeKind } from '@/lib/access/actor';

export interface OfficeChoice {
  kind: OfficeKind;
  groupCode: string | null;
}

const ofGroups: readonly string[] = ['co_chair', 'member', 'viewer'] satisfies OfficeKind[];
const ofNoGroup: readonly string[] = ['administrator', 'coordinator', 'viewer'] satisfies OfficeKind[];

/**
 * Reads an office as forms name it: `coordinator`, `viewer` or `co_chair:ENE`. Null where it is none: a
 * co-chair or a member is of a group, a coordinator or an administrator of no group, a viewer of either.
 */
export function officeChoice(typed: string): OfficeChoice | null {
  const [kind = '', groupCode] = typed.split(':');
  const known = groupCode === undefined ? ofNoGroup : ofGroups;
  return known.includes(kind) && groupCode !== '' && typed.split(':').length <= 2
    ? { kind: kind as OfficeKind, groupCode: groupCode ?? null }
    : null;
}

/** The office as forms name it. */
export function officeName({ kind, groupCode }: OfficeChoice): string {
  return groupCode === null ? kind : `${kind}:${groupCode}`;
}
