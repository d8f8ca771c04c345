import 'server-only';
import { mayWorkSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { admitProject } from '@/lib/projects/commands';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { countRefusal, readImport } from './queries';
import { importProjectsSchema } from './schema';

/**
 * Logs every row of a paste as a project, each through the same door as a single one, or none of them. Each
 * project tells of itself in its own compartment, as if it had been logged alone.
 */
export const importProjects = command({
  name: 'projects.import',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: importProjectsSchema,
  load: async () => ({}),
  may: mayWorkSomewhere,
  run: async ({ tx, actor, input: { text }, today }) => {
    const { rows, groups } = await readImport(tx, actor, text, today);
    const count = countRefusal(rows.length);
    if (count) return refused(count);
    const atFault = rows.filter(({ faults }) => faults.length > 0).map(({ row }) => row.line);
    if (atFault.length > 0) return refused(faultsRefusal(atFault));
    const events: AuditEventDraft[] = [];
    for (const { row, input } of rows) {
      const group = groups.find(({ code }) => code === input?.group);
      const logged = input && group && (await admitProject(tx, actor, input, group, today));
      if (!logged?.ok) return refused(faultsRefusal([row.line]));
      events.push(...logged.value.events);
    }
    const [first, ...more] = events;
    if (!first) return refused(invalid('import-none', 'text'));
    return accepted({ value: { count: rows.length }, events: [first, ...more] });
  },
});

function faultsRefusal(lines: readonly number[]): Refusal {
  return invalid('import-faults', 'text', { count: lines.length, lines: lines.slice(0, 20).join(', ') });
}
