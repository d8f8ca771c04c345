import type { AgendaFacts } from './facts';
import { groupReport, listed, nameOf, notEstablished } from './group-report';
import type { AgendaReason } from './reason';
import { type AgendaSection, defaultMinutes } from './section';

/** An item of a draft. `sourceKey` is stable, so drafting again finds the item by it. `minutes` is its length. */
export interface DraftedItem {
  sourceKey: string;
  section: AgendaSection;
  groupCode: string | null;
  minutes: number;
  /** The text of an item that was deferred to this meeting; null and '' for the default ones. */
  title: string | null;
  note: string;
  reasons: AgendaReason[];
}

/**
 * Drafts an agenda from the tracker's state, in the fixed order of docs/domain.md#the-agenda-drafts-itself, each item
 * with its reasons. Each kind of matter for decision has one item, and its reasons list the matters, so that the items
 * stay the same while the lists change.
 */
export function draftAgenda(facts: AgendaFacts): DraftedItem[] {
  return [
    item('opening', [{ kind: 'every-meeting' }]),
    item('previous', [
      facts.previous ? { kind: 'previous-meeting', ...facts.previous } : { kind: 'first-meeting' },
      ...openDecisions(facts),
      ...openActions(facts),
    ]),
    ...obligations(facts),
    ...facts.groups.map((group) => ({
      ...item('group-reports', groupReport(group, facts)),
      sourceKey: `group:${group.verdict.group}`,
      groupCode: group.verdict.group,
    })),
    ...decisions(facts),
    ...deferred(facts),
    ...platforms(facts),
    item('next-meeting', nextMeeting(facts)),
    item('other-business', [{ kind: 'every-meeting' }]),
  ];
}

function item(section: AgendaSection, reasons: AgendaReason[], sourceKey: string = section): DraftedItem {
  const minutes = defaultMinutes[section];
  return { sourceKey, section, groupCode: null, minutes, title: null, note: '', reasons };
}

/** The open actions from earlier meetings, by group. */
function openActions({ actions }: AgendaFacts): AgendaReason[] {
  return actions.map(({ group, ...some }) => ({ kind: 'open-actions', group, ...listed('actions', some) }));
}

/** The open decisions of earlier meetings, by group. */
function openDecisions({ decisions: open }: AgendaFacts): AgendaReason[] {
  return open.map(({ group, ...some }) => ({ kind: 'open-decisions', group, ...listed('decisions', some) }));
}

function obligations({ obligations: found, groups }: AgendaFacts): DraftedItem[] {
  if (found === null) return [];
  return [
    item('obligations', [
      { kind: 'three-month', ...found.threeMonth },
      ...notEstablished(groups),
      { kind: 'annual-meeting', ...found.annual },
    ]),
  ];
}

/** The matters for decision: one item for each kind that has any. */
function decisions(facts: AgendaFacts): DraftedItem[] {
  const matters: [string, AgendaReason[]][] = [
    ['proposals', openProposals(facts)],
    ['extensions', requestedExtensions(facts)],
    ['candidates', candidates(facts)],
    ['undertakings', unserved(facts)],
  ];
  return matters
    .filter(([, reasons]) => reasons.length > 0)
    .map(([kind, reasons]) => item('decisions', reasons, `decisions:${kind}`));
}

function openProposals({ proposals, groups }: AgendaFacts): AgendaReason[] {
  const others = proposals.filter(({ extension }) => extension === null);
  const order = [null, ...groups.map(({ verdict }) => verdict.group)];
  return order.flatMap((group): AgendaReason[] => {
    const own = others
      .filter((proposal) => proposal.group === group)
      .map(({ id, kind, version, proposedBy, proposedOn }) => ({
        id,
        kind,
        version,
        proposedBy,
        proposedOn,
      }));
    return own.length === 0
      ? []
      : [{ kind: 'open-proposals', group, ...listed('proposals', { first: own, count: own.length }) }];
  });
}

function requestedExtensions({ proposals, groups }: AgendaFacts): AgendaReason[] {
  return groups.flatMap(({ verdict: { group } }): AgendaReason[] => {
    const requests = proposals.flatMap(({ id, group: of, extension, proposedBy }) =>
      of === group && extension !== null ? [{ id, ...extension, proposedBy }] : [],
    );
    return requests.length === 0 ? [] : [{ kind: 'asked-extensions', group, asked: requests }];
  });
}

function candidates({ groups }: AgendaFacts): AgendaReason[] {
  return groups.flatMap(({ verdict: { group }, candidates: waiting }): AgendaReason[] =>
    waiting.count === 0 ? [] : [{ kind: 'candidates', group, ...listed('projects', waiting) }],
  );
}

function unserved({ unserved: provisions }: AgendaFacts): AgendaReason[] {
  const restrictedGroups = [...new Set(provisions.map(({ restrictedTo }) => restrictedTo))];
  return restrictedGroups.map((group) => ({
    kind: 'unserved',
    group,
    provisions: provisions.filter(({ restrictedTo }) => restrictedTo === group).map(nameOf),
  }));
}

function deferred({ deferred: items }: AgendaFacts): DraftedItem[] {
  return items.map(({ id, title, note, minutes, from }) => {
    const drafted = item('deferred', [{ kind: 'deferred', ...from }], `deferred:${id}`);
    return { ...drafted, title, note, minutes };
  });
}

function platforms({ kind, platforms: planned }: AgendaFacts): DraftedItem[] {
  if (kind !== 'charter') return [];
  const reasons = planned.map((meeting) => ({ kind: 'platform-meeting' as const, ...meeting }));
  return [item('platforms', reasons.length > 0 ? reasons : [{ kind: 'no-platform' }])];
}

function nextMeeting({ nextDue, hostInTurn }: AgendaFacts): AgendaReason[] {
  return [
    ...(nextDue ? [{ kind: 'next-due' as const, ...nextDue }] : []),
    hostInTurn ? { kind: 'host-in-turn', party: hostInTurn } : { kind: 'hosting-alternates' },
  ];
}
