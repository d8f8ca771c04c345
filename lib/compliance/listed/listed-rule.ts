import type { AgreedVersion } from '@/lib/compliance/facts';
import { type AgreedRecord, presentLists } from '@/lib/compliance/in-force';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/** An agreed list that is in force. */
export interface PresentList {
  id: string;
  groupCode: string;
  agreedOn: CalendarDate;
  /** The groups whose list it is: its own, or those that inherited it and have none of their own. */
  groups: readonly string[];
  /** Only those who may enter its group may know of it. */
  restricted: boolean;
}

/**
 * The lists of all groups as they stand on the day; of a group that was merged or split, its successors'
 * (docs/domain.md#lineage).
 */
export function listsInForce(
  day: CalendarDate,
  record: AgreedRecord,
  restrictedGroups: readonly string[],
): PresentList[] {
  const { versions, lineage } = record;
  const ended = lineage.flatMap(({ predecessorCode, on }) => (on <= day ? [predecessorCode] : []));
  const codes = [...versions.map(({ groupCode }) => groupCode), ...lineage.map((fact) => fact.successorCode)];
  const byId = new Map<string, { list: AgreedVersion; groups: string[] }>();
  for (const group of new Set(codes)) {
    if (ended.includes(group)) continue;
    for (const list of presentLists(day, group, record)) {
      byId.set(list.id, { list, groups: [...(byId.get(list.id)?.groups ?? []), group] });
    }
  }
  return [...byId.values()].map(({ list: { id, groupCode, agreedOn }, groups }) => ({
    id,
    groupCode,
    agreedOn,
    groups,
    restricted: restrictedGroups.includes(groupCode),
  }));
}

/**
 * The list that a project is on, of the lists in force that name it: that of the group that leads it, else the latest
 * of another group, before that of a restricted group, of which most readers may not know. Null where none names it,
 * and for a duplicate that was merged (docs/domain.md#which-list-a-project-is-on).
 */
export function listOf(
  project: { groupCode: string; mergedIntoId: string | null },
  naming: readonly PresentList[],
): string | null {
  if (project.mergedIntoId !== null) return null;
  const isHidden = (list: PresentList) => list.restricted && list.groupCode !== project.groupCode;
  const isLed = (list: PresentList) => list.groups.includes(project.groupCode);
  const [first] = naming.toSorted(
    (a, b) =>
      Number(isHidden(a)) - Number(isHidden(b)) ||
      Number(isLed(b)) - Number(isLed(a)) ||
      b.agreedOn.localeCompare(a.agreedOn) ||
      a.groupCode.localeCompare(b.groupCode) ||
      a.id.localeCompare(b.id),
  );
  return first?.id ?? null;
}
