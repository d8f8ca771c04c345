import type { AgendaFacts, GroupReportFacts, Some } from './facts';
import { type AgendaReason, maxListed } from './reason';

/**
 * The reasons of a group's report (docs/domain.md#the-agenda-drafts-itself): its verdict, the worst twenty of its
 * overdue and off-track projects, the projects on which positions differ, and what falls due before the next meeting.
 */
export function groupReport(
  facts: GroupReportFacts,
  { nextDue, obligations }: Pick<AgendaFacts, 'nextDue' | 'obligations'>,
): AgendaReason[] {
  const { verdict, projects, behind, differ, dueNext } = facts;
  const { group } = verdict;
  const until = nextDue?.on ?? null;
  const found: AgendaReason[] = [
    ...(behind.count > 0 ? [{ kind: 'projects-behind' as const, group, ...listed('projects', behind) }] : []),
    ...(differ.count > 0
      ? [{ kind: 'positions-differ' as const, group, ...listed('projects', differ) }]
      : []),
    ...(until !== null && dueNext.count > 0
      ? [{ kind: 'due-before-next' as const, group, until, ...listed('steps', dueNext) }]
      : []),
  ];
  if (projects === 0) found.push({ kind: 'no-projects', group });
  else if (behind.count === 0) found.push({ kind: 'nothing-behind', group, projects });
  // an item on the Charter's deadlines, if there is one, names all groups that are not established
  const formal = obligations === null ? notEstablished([facts]) : [];
  return [{ kind: 'group-verdict', ...verdict }, ...formal, ...found];
}

/** One reason that names the groups that are not established, or none if all are. */
export function notEstablished(groups: readonly GroupReportFacts[]): AgendaReason[] {
  const codes = groups.filter(({ established }) => !established).map(({ verdict }) => verdict.group);
  return codes.length === 0 ? [] : [{ kind: 'not-established', groups: codes }];
}

/**
 * The first twenty of a list under the given name, and the number of the others.
 * @example listed('projects', { first: [a], count: 3 }) // { projects: [a], more: 2 }
 */
export function listed<Name extends string, Item>(name: Name, { first, count }: Some<Item>) {
  const items = first.slice(0, maxListed);
  return { ...({ [name]: items } as Record<Name, Item[]>), more: Math.max(0, count - items.length) };
}

export const nameOf = ({ code, title }: { code: string; title: string }) => ({ code, title });
