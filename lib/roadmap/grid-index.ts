import { groupedBy } from '@/lib/grouped';
import { sameKey } from '@/lib/search/search-key';
import type { Grid, GridMilestone, GridProject } from './grid';

/** Look-ups in a grid. Lists are in the grid's order. */
export interface GridIndex {
  projects: ReadonlyMap<string, GridProject>;
  projectCoded: (code: string) => GridProject | undefined;
  milestones: ReadonlyMap<string, GridMilestone>;
  ofProject: (projectId: string) => readonly GridMilestone[];
  numbered: (projectId: string, number: number) => GridMilestone | undefined;
  titled: (title: string) => readonly GridMilestone[];
  /** The milestones of these ids. */
  inOrder: (ids: readonly string[]) => GridMilestone[];
}

const indexes = new WeakMap<Grid, GridIndex>();

/** A grid is never changed, so its index is built once. */
export function indexOf(grid: Grid): GridIndex {
  const known = indexes.get(grid);
  if (known) return known;
  const projects = new Map(grid.projects.map((project) => [project.id, project]));
  const coded = new Map(
    grid.projects
      .flatMap((each) => (each.code === null ? [] : [[sameKey(each.code), each] as const]))
      .reverse(),
  );
  const milestones = new Map(grid.milestones.map((milestone) => [milestone.id, milestone]));
  const places = new Map(grid.milestones.map(({ id }, place) => [id, place]));
  const byProject = groupedBy(grid.milestones, ({ projectId }) => projectId);
  const byNumber = new Map(grid.milestones.map((each) => [`${each.projectId} ${each.number}`, each]));
  const byTitle = groupedBy(grid.milestones, ({ title }) => sameKey(title));
  const placeOf = ({ id }: GridMilestone) => places.get(id) ?? 0;
  const index: GridIndex = {
    projects,
    projectCoded: (code) => coded.get(sameKey(code)),
    milestones,
    ofProject: (projectId) => byProject.get(projectId) ?? [],
    numbered: (projectId, number) => byNumber.get(`${projectId} ${number}`),
    titled: (title) => byTitle.get(sameKey(title)) ?? [],
    inOrder: (ids) =>
      [...new Set(ids)]
        .flatMap((id) => milestones.get(id) ?? [])
        .sort((one, other) => placeOf(one) - placeOf(other)),
  };
  indexes.set(grid, index);
  return index;
}
