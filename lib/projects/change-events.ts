import { chainOf, compartmentOf } from '@/lib/access/compartments';
import { type AuditEventDraft, changesBetween } from '@/lib/audit/events';
import { type ProjectContent, recordText } from './record-text';

interface Group {
  code: string;
  restricted: boolean;
}

interface Edited {
  id: string;
  code: string | null;
  privateTo: string | null;
  group: Group;
  content: ProjectContent;
}

/**
 * The events of one edit. A move is recorded in the old and the new group's compartment; readers outside a
 * restricted group see that the project left, not where to (docs/domain.md#restricted-groups).
 *
 * Field changes in the same edit are recorded only for readers of both compartments: within the restricted
 * group if one group is restricted, and nowhere if both are, where the event says only that it was edited.
 * Saving without a change is an event too, since somebody confirmed the row.
 */
export function changeEvents(
  row: Edited,
  content: ProjectContent,
  group: Group,
): [AuditEventDraft, ...AuditEventDraft[]] {
  const subject = { type: 'project', id: row.id } as const;
  const values = { title: content.title, code: row.code ?? '' };
  const here = compartmentOf(row.privateTo, group);
  const there = compartmentOf(row.privateTo, row.group);
  const { group: _, ...before } = recordText(row.content);
  const { group: __, ...after } = recordText(content);
  const changes = changesBetween(before, after);
  const changed: AuditEventDraft = {
    type: 'project.changed',
    subject,
    compartment: here,
    groupCode: group.code,
    values,
    changes,
  };
  if (group.code === row.group.code) return [changed];
  const moved: AuditEventDraft = {
    type: 'project.moved',
    subject,
    compartment: here,
    groupCode: group.code,
    values: { ...values, from: row.group.code, to: group.code },
  };
  const left: AuditEventDraft = {
    ...moved,
    compartment: there,
    groupCode: row.group.code,
    values: {
      ...values,
      title: row.content.title,
      from: row.group.code,
      to: group.restricted ? 'restricted' : group.code,
    },
  };
  if (chainOf(here) === chainOf(there)) return [moved, ...(changes.length > 0 ? [changed] : [])];
  if (changes.length === 0) return [moved, left];
  if (!row.group.restricted) return [moved, left, changed];
  if (group.restricted) return [moved, left, { ...changed, changes: [] }];
  return [moved, left, { ...changed, compartment: there, groupCode: row.group.code }];
}
