import { type Stage, stages } from '@/lib/projects/stage';

/** A project serves what it names in every stage but this one: who withdrew it serves nothing by it. */
export const servingStages = stages.filter((stage) => stage !== 'withdrawn');

/** What coverage is a function of. Counts are of joint projects that serve, and of groups that the reader may enter. */
export interface CoverageFacts {
  /** The Charter's undertakings (provisions of that kind only), in the order of the text. */
  undertakings: readonly { code: string; title: string; mandates: readonly string[] }[];
  /** `enterable`: whether the reader may see below its name. */
  groups: readonly { code: string; enterable: boolean }[];
  /** Projects by what they serve, the group that leads them and their stage; absent where none. */
  counts: readonly { undertaking: string; group: string; stage: Stage; projects: number }[];
  /** All joint projects in a serving stage, and how many of them name no undertaking. */
  projects: number;
  servingNone: number;
}

/** One group's part in one undertaking. A group that the reader may not enter is *restricted*, never none. */
export type CoverageCell =
  | { kind: 'counted'; group: string; mandated: boolean; projects: number }
  | { kind: 'restricted'; group: string; mandated: boolean };

/** `restricted`: no project that the reader may see serves it, and a group closed to the reader is to. */
export type CoverageState = 'served' | 'unserved' | 'restricted';

export interface CoverageRow {
  code: string;
  title: string;
  state: CoverageState;
  cells: CoverageCell[];
  projects: number;
  byStage: { stage: Stage; projects: number }[];
}

export interface Coverage {
  rows: CoverageRow[];
  /** How many undertakings are in each state; together they are all of them. */
  counts: Record<CoverageState, number>;
  projects: { all: number; serving: number; servingNone: number };
  /** The groups that nothing was counted of. */
  closed: string[];
}

/**
 * The Charter's undertakings by the projects that serve them (docs/domain.md#coverage). A project counts once
 * for each undertaking that it names, under the group that leads it. Where nothing that the reader may see
 * serves an undertaking, and the mandate of a group closed to them names it, it is *restricted* and not
 * unserved.
 */
export function coverage(facts: CoverageFacts): Coverage {
  const rows = facts.undertakings.map((undertaking) => coverageRow(undertaking, facts));
  const count = (state: CoverageState) => rows.filter((row) => row.state === state).length;
  return {
    rows,
    counts: { served: count('served'), unserved: count('unserved'), restricted: count('restricted') },
    projects: {
      all: facts.projects,
      serving: facts.projects - facts.servingNone,
      servingNone: facts.servingNone,
    },
    closed: facts.groups.filter(({ enterable }) => !enterable).map(({ code }) => code),
  };
}

function coverageRow(undertaking: CoverageFacts['undertakings'][number], facts: CoverageFacts): CoverageRow {
  const { code, title, mandates } = undertaking;
  const counts = facts.counts.filter(
    (each) =>
      each.undertaking === code &&
      facts.groups.some(({ code: group, enterable }) => enterable && group === each.group),
  );
  const sum = (keep: (each: CoverageFacts['counts'][number]) => boolean) =>
    counts.filter(keep).reduce((total, { projects }) => total + projects, 0);
  const cells = facts.groups.map((group): CoverageCell => {
    const part = { group: group.code, mandated: mandates.includes(group.code) };
    if (!group.enterable) return { kind: 'restricted', ...part };
    return { kind: 'counted', ...part, projects: sum((each) => each.group === group.code) };
  });
  const projects = sum(() => true);
  const closed = cells.some(({ kind, mandated }) => kind === 'restricted' && mandated);
  return {
    code,
    title,
    cells,
    projects,
    state: projects > 0 ? 'served' : closed ? 'restricted' : 'unserved',
    byStage: servingStages.map((stage) => ({ stage, projects: sum((each) => each.stage === stage) })),
  };
}
