import 'server-only';
import type { Transaction } from './client';
import type { Prisma } from './generated/sqlite/client';

/**
 * An update that changes nothing but locks the rows until the transaction ends, on both databases. Transactions that
 * lock the same rows run one after the other. Lock before the first read.
 */
export const unchanged = { increment: 0 };

/** Locks these working groups, or all. */
export async function lockGroups(tx: Transaction, where: Prisma.WorkingGroupWhereInput = {}): Promise<void> {
  await tx.workingGroup.updateMany({ where, data: { position: unchanged } });
}

/** Locks all roadmaps, because a milestone may depend on one of another group. */
export async function lockRoadmaps(tx: Transaction): Promise<void> {
  await tx.workingGroup.updateMany({ data: { nextProjectNumber: unchanged } });
}

/** Locks all Parties' people and offices. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.party.updateMany({ data: { position: unchanged } });
}

/** Locks the issuing of reports, which are numbered one after the other; before the first there is no row of theirs. */
export async function lockReports(tx: Transaction): Promise<void> {
  await lockPeople(tx);
}

/** Locks one person's row, without a new version. */
export async function lockPerson(tx: Transaction, id: string): Promise<void> {
  await tx.person.updateMany({ where: { id }, data: { version: unchanged } });
}

/** Locks one project. */
export async function lockProject(tx: Transaction, id: string): Promise<void> {
  await tx.project.updateMany({ where: { id }, data: { version: unchanged } });
}

/** Locks these meetings. */
export async function lockMeetings(tx: Transaction, where: Prisma.MeetingWhereInput): Promise<void> {
  await tx.meeting.updateMany({ where, data: { version: unchanged } });
}

/** Locks these briefs, without a new version. */
export async function lockBriefs(tx: Transaction, where: Prisma.BriefWhereInput): Promise<void> {
  await tx.brief.updateMany({ where, data: { version: unchanged } });
}
