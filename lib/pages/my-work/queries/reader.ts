import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { partyOf } from '@/lib/access/actor';
import { workingGroups } from '@/lib/charter/queries';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { type WorkCompartment, workCompartment } from '../work-item';
import { type WorkScope, workScope } from '../work-scope';

/** Whose work is read, as of which day, with the groups by code. */
export interface WorkReader {
  actor: Actor;
  scope: WorkScope;
  today: CalendarDate;
  groups: ReadonlyMap<string, { slug: string; name: string; restricted: boolean }>;
}

/** Null for technical staff, who owe nothing here. */
export async function workReader(actor: Actor, today: CalendarDate): Promise<WorkReader | null> {
  const party = partyOf(actor);
  const [groups, chairs] = await Promise.all([
    workingGroups(actor),
    db().office.findMany({
      where: { kind: 'co_chair', partyCode: party ?? '', person: { disabledAt: null } },
      select: { groupCode: true },
    }),
  ]);
  const present = groups.filter(({ enterable, retiredOn }) => enterable && retiredOn === null);
  const chaired = chairs.flatMap(({ groupCode }) => groupCode ?? []);
  const codes = present.map(({ code }) => code);
  const scope = workScope(actor, codes, chaired);
  return scope && { actor, scope, today, groups: new Map(groups.map((group) => [group.code, group])) };
}

/** The compartment of a row of this group. */
export function compartmentIn(
  { groups }: WorkReader,
  groupCode: string | null,
  privately = false,
): WorkCompartment {
  return workCompartment(privately, groups.get(groupCode ?? '')?.restricted === true);
}
