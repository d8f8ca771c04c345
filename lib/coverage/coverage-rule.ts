import { type Stage, stages } from '@/lib/projects/stage';

/** The stages in which a project serves the undertakings that it names: all but withdrawn. */
export const servingStages = stages.filter((stage) => stage !== 'withdrawn');

/** The facts that coverage depends on. Counts are of joint serving projects in groups that the reader may enter. */
export interface CoverageFacts {
  /** The Charter's undertakings in the order of the text. `mandates` are the groups whose mandate names them. */
  undertakings: readonly { code: string; title: string; mandates: readonly string[] }[];
  /** `enterable` is whether the reader may enter the group. */
  groups: readonly { code: string; enterable: boolean }[];
  /** The numbers of projects by undertaking, lead group and stage; zeros are left out. */
  counts: readonly { undertaking: string; group: string; stage: Stage; projects: number }[];
  /** The number of all joint projects in a serving stage. */
  projects: number;
  /** How many of them name no undertaking. */
  servingNone: number;
}

/** One group's count for one undertaking. A group that the reader may not enter is `restricted`, never 0. */
export type CoverageCell =
  | { kind: 'counted'; group: string; mandated: boolean; projects: number }
  | { kind: 'restricted'; group: string; mandated: boolean };

/** `restricted`: the reader sees no serving project, but a group that they may not enter has the mandate. */
export type CoverageState = 'served' | 'unserved' | 'restricted';

/** One undertaking, with a cell for each group and the number of projects in each serving stage. */
export interface CoverageRow {
  code: string;
  title: string;
  state: CoverageState;
  cells: CoverageCell[];
  projects: number;
  byStage: { stage: Stage; projects: number }[];
}

/** The coverage table and its totals. */
export interface Coverage {
  rows: CoverageRow[];
  /** The number of undertakings in each state. They add up to all undertakings. */
  counts: Record<CoverageState, number>;
  projects: { all: number; serving: number; servingNone: number };
  /** The groups that the reader may not enter, which are not counted. */
  closed: string[];
}

/**
 * The table of undertakings and the projects that serve them (docs/domain.md#coverage). A project counts once for each
 * undertaking that it names, under its lead group. An undertaking without a visible project is `restricted` if a group
 * that the reader may not enter has the mandate, else `unserved`.
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
  const sum = (matches: (each: CoverageFacts['counts'][number]) => boolean) =>
    counts.filter(matches).reduce((total, { projects }) => total + projects, 0);
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
