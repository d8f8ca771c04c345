import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockProject } from '@/lib/db/lock';
import { findUnmergedProject } from '@/lib/projects/queries';
import {
  offTrackUntil,
  partyStatuses,
  presentSince,
  speakers,
  storedStatus,
} from '@/lib/projects/status-rule';
import { accepted, refused } from '@/lib/result';
import { mayReportStatus } from './policy';
import { latestReports } from './queries';
import { reportStatusSchema } from './schema';

/**
 * Reports the status of a project for the actor's own Party. Reports are never changed; the latest counts.
 */
export const reportStatus = command({
  name: 'status.report',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: reportStatusSchema,
  load: (tx, actor, { project }) => findUnmergedProject(tx, actor, project),
  may: (actor, { groupCode }) => mayReportStatus(actor, groupCode),
  run: async ({ tx, actor, input: { status, line }, row, today, now }) => {
    const party = partyOf(actor);
    if (party === null || actor.personId === null) return refused({ kind: 'forbidden' });
    await lockProject(tx, row.id);
    await tx.statusReport.create({
      data: {
        projectId: row.id,
        partyCode: party,
        status,
        line,
        reportedOn: today,
        personId: actor.personId,
        enteredAt: now,
      },
    });
    const latest = { status, line, reportedOn: today };
    await tx.latestStatus.upsert({
      where: { projectId_partyCode: { projectId: row.id, partyCode: party } },
      create: { projectId: row.id, partyCode: party, ...latest },
      update: latest,
    });
    await storeStatuses(tx, row, today);
    return accepted({
      value: { project: row.id },
      events: [
        {
          type: 'status.reported',
          subject: { type: 'project', id: row.id },
          compartment: compartmentOf(row.privateTo, row.group),
          groupCode: row.groupCode,
          values: {
            title: row.content.title,
            code: row.code ?? '',
            party,
            status,
            line,
            why: line === '' ? 'none' : 'given',
          },
        },
      ],
    });
  },
});

/**
 * Repeats the side's present status on the day of sharing. Earlier reports stay private, since their days
 * would tell since when the project exists (docs/domain.md#sharing).
 */
export async function shareStatuses(
  tx: Transaction,
  projectId: string,
  { today, now }: { today: CalendarDate; now: Date },
): Promise<void> {
  const present = await tx.latestStatus.findMany({
    where: { projectId, reportedOn: { gte: presentSince(today) } },
    select: { partyCode: true },
  });
  await tx.latestStatus.deleteMany({ where: { projectId } });
  for (const { partyCode } of present) {
    const { status, line, personId } = await tx.statusReport.findFirstOrThrow({
      where: { projectId, partyCode },
      orderBy: { enteredAt: 'desc' },
    });
    const anew = { projectId, partyCode, status, line, reportedOn: today };
    await tx.statusReport.create({ data: { ...anew, personId, enteredAt: now } });
    await tx.latestStatus.create({ data: anew });
  }
  await storeStatuses(tx, { id: projectId, privateTo: null }, today);
}

/** Stores the joint status that follows from the present reports. */
async function storeStatuses(
  tx: Transaction,
  { id, privateTo }: { id: string; privateTo: string | null },
  today: CalendarDate,
): Promise<void> {
  const parties = await tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true } });
  const codes = parties.map(({ code }) => code);
  const facts = await latestReports(tx, [id]);
  const statuses = partyStatuses(speakers({ privateTo }, codes), facts.get(id) ?? [], today);
  const data = { ...storedStatus(statuses), offTrackUntil: offTrackUntil(statuses) };
  await tx.project.update({ where: { id }, data });
}
