import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { command } from '@/lib/command';
import { findProject } from '@/lib/projects/queries';
import { accepted, refused } from '@/lib/result';
import { mayReportStatus } from './policy';
import { reportStatusSchema } from './schema';

/** Gives the actor's own Party's status of a project. Reports are never changed; the next one counts. */
export const reportStatus = command({
  name: 'status.report',
  attempt: mayWorkSomewhere,
  schema: reportStatusSchema,
  load: (tx, actor, { project }) => findProject(tx, actor, project),
  may: (actor, { groupCode }) => mayReportStatus(actor, groupCode),
  run: async ({ tx, actor, input: { status, line }, row, today }) => {
    const party = partyOf(actor);
    if (party === null || actor.personId === null) return refused({ kind: 'forbidden' });
    await tx.statusReport.create({
      data: {
        projectId: row.id,
        partyCode: party,
        status,
        line,
        reportedOn: today,
        personId: actor.personId,
      },
    });
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
