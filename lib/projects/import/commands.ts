import 'server-only';
import { mayWorkSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { chosenRows, faultsRefusal, sizeRefusal } from '@/lib/formats/chosen-rows';
import { sheetSchema } from '@/lib/formats/sheet-schema';
import { admitProject } from '@/lib/projects/commands';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { readImport } from './queries';

/**
 * Logs the selected rows of a sheet as projects: all of them or none, each validated and recorded as a single
 * project is.
 */
export const importProjects = command({
  name: 'projects.import',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: sheetSchema,
  load: async () => ({}),
  may: mayWorkSomewhere,
  run: async ({ tx, actor, input, today }) => {
    const { sheet, rows, groups } = await readImport(tx, actor, input, today);
    const size = sizeRefusal(sheet);
    if (size) return refused(size);
    const chosen = chosenRows(rows, input.lines);
    if (!chosen.ok) return chosen;
    const events: AuditEventDraft[] = [];
    for (const { row, input: project } of chosen.value) {
      const group = groups.find(({ code }) => code === project?.group);
      const logged = project && group && (await admitProject(tx, actor, project, group, today));
      if (!logged?.ok) return refused(faultsRefusal([row.line]));
      events.push(...logged.value.events);
    }
    const [first, ...more] = events;
    if (!first) return refused(invalid('import-none', 'text'));
    return accepted({ value: { count: chosen.value.length }, events: [first, ...more] });
  },
});
