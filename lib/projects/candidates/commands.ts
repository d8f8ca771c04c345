import 'server-only';
import { joint } from '@/lib/access/compartments';
import { isCoordinator } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { loadedCharterFile } from '@/lib/charter/charter-file';
import { command } from '@/lib/command';
import { lockGroups } from '@/lib/db/lock';
import { logProject } from '@/lib/projects/commands';
import { leadGroupSelect } from '@/lib/projects/queries';
import { accepted } from '@/lib/result';
import { candidateDrafts } from './candidate-drafts';
import { loadCandidatesSchema } from './schema';

/** Logs the charter file's candidates. Loading again adds only missing ones and overwrites nothing. */
export const loadCandidates = command({
  name: 'candidates.load',
  attempt: isCoordinator,
  schema: loadCandidatesSchema,
  load: (tx) => tx.charter.findFirst({ select: { slug: true, title: true, file: true } }),
  may: isCoordinator,
  run: async ({ tx, input, row, today }) => {
    // a second load waits here and then sees what the first one wrote
    await lockGroups(tx);
    const groups = await tx.workingGroup.findMany({ select: leadGroupSelect });
    const seeded = await tx.project.findMany({
      where: { seedKey: { not: null } },
      select: { seedKey: true },
    });
    const present = new Set(seeded.map(({ seedKey }) => seedKey));
    const events: AuditEventDraft[] = [];
    for (const draft of candidateDrafts(loadedCharterFile(row.file), input.which)) {
      const group = groups.find(({ code, retiredOn }) => code === draft.content.group && retiredOn === null);
      if (!group || present.has(draft.seedKey)) continue;
      events.push(...(await logProject(tx, draft, group, today)).events);
    }
    const loaded: AuditEventDraft = {
      type: 'candidates.loaded',
      subject: { type: 'charter', id: row.slug },
      compartment: joint,
    };
    return accepted({ value: { added: events.length }, events: [loaded, ...events] });
  },
});
