import type { AgendaFacts, GroupReportFacts, Some } from './facts';
import { type AgendaReason, longestList } from './reason';

/**
 * Why a group reports (docs/domain.md#the-agenda-drafts-itself): its verdict, the worst twenty of its overdue
 * and off-track projects, the projects on which positions differ, and what falls due before the next meeting.
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
  // an agenda with an item on the Charter's deadlines says it there, of all groups at once
  const formal = obligations === null ? notEstablished([facts]) : [];
  return [{ kind: 'group-verdict', ...verdict }, ...formal, ...found];
}

/** Which of these groups are not established, in one reason; none where all are. */
export function notEstablished(groups: readonly GroupReportFacts[]): AgendaReason[] {
  const codes = groups.filter(({ established }) => !established).map(({ verdict }) => verdict.group);
  return codes.length === 0 ? [] : [{ kind: 'not-established', groups: codes }];
}

/** The first twenty of a list under its name, and how many more there are. */
export function listed<Name extends string, Item>(name: Name, { first, count }: Some<Item>) {
  const items = first.slice(0, longestList);
  return { ...({ [name]: items } as Record<Name, Item[]>), more: Math.max(0, count - items.length) };
}

export const nameOf = ({ code, title }: { code: string; title: string }) => ({ code, title });
