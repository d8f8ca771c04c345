import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { mayWriteProject } from '@/lib/projects/policy';
import { leadGroupSelect } from '@/lib/projects/queries';

/** The groups that the actor may enter, and those of them that may lead a project logged today. */
async function leadGroups(tx: Transaction, actor: Actor, today: CalendarDate) {
  const rows = await tx.workingGroup.findMany({
    where: enterableGroups(actor),
    select: { ...leadGroupSelect, name: true },
    orderBy: { position: 'asc' },
  });
  const leads = rows.filter(
    ({ code, retiredOn }) => mayWriteProject(actor, code) && (retiredOn === null || retiredOn > today),
  );
  return { rows, leads };
}

/** What rows of projects are read against, and the groups that may lead one. */
export async function importChoices(tx: Transaction, actor: Actor, today: CalendarDate) {
  const [{ rows: groups, leads }, provisions, parties] = await Promise.all([
    leadGroups(tx, actor, today),
    tx.provision.findMany({ select: { code: true } }),
    tx.party.findMany({ select: { code: true, name: true, formalName: true } }),
  ]);
  const choices = {
    groups,
    parties,
    party: partyOf(actor),
    leads: leads.map(({ code }) => code),
    provisions: provisions.map(({ code }) => code),
  };
  return { choices, leads };
}
