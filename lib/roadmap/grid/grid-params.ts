import { cleanLine } from '@/lib/text';

/** So many projects stand on one page of a group's grid. */
export const perPage = 25;

/** What of a group's grid an address asks for. */
export interface GridParams {
  /** From 1. */
  page: number;
  /** Words of projects, or a code; all there are where it is empty, or where what is named below is not among them. */
  q: string;
  /** The project or the milestone whose page is wanted; either comes before the number. */
  project: string | null;
  step: string | null;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads an address: `edit` opens a milestone, `step` is the one just saved, `project` the one just added to. */
export function readGridParams(query: Query): GridParams {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? cleanLine(value).slice(0, 200) : '';
  };
  const named = (name: string) => text(name) || null;
  const milestone = named('edit') ?? named('step');
  const project = named('project');
  const page = Number(text('page'));
  return {
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
    q: text('q'),
    project,
    step: milestone,
  };
}

/** The form in the place of a milestone of the grid, and the input in it that has the focus when it opens. */
export const milestoneFormId = 'edit';
export const milestoneTitleId = `${milestoneFormId}-title`;

/** The form for a new milestone below the grid, and its first input after the project. */
export const addFormId = 'add-milestone';
export const addTitleId = `${addFormId}-title`;

/** The id of what opens a milestone, which has the focus when the milestone is closed again. */
export const milestoneEditId = (id: string) => `edit-${id}`;

/** The words that were searched for as the rest of an address, so that they stay while rows are edited. */
export const stillFound = (q: string) => (q === '' ? '' : `&q=${encodeURIComponent(q.slice(0, 200))}`);
