import { cleanLine } from '@/lib/text';

/** What the address of the page for a new milestone asks for. */
export interface NewMilestoneParams {
  /** Words to find the project by. */
  q: string;
  /** The group to search in, or null for all. */
  group: string | null;
  /** The chosen project. */
  project: string | null;
  /** Predecessors, as the form writes them. */
  after: string;
  /** Search words for a predecessor. */
  find: string;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what it cannot mean is left out. */
export function readNewMilestoneParams(params: SearchParams): NewMilestoneParams {
  const one = (name: string, length = 200) => {
    const value = params[name];
    return cleanLine(typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, length);
  };
  const group = one('group');
  const project = one('project');
  return {
    q: one('q'),
    group: /^[A-Z]{2,10}$/.test(group) ? group : null,
    project: /^[A-Za-z0-9_-]{1,40}$/.test(project) ? project : null,
    after: one('after', 1_000),
    find: one('find'),
  };
}

/** The address with this milestone added to those that the milestone comes after. */
export function addressAfter({ project, after, find }: NewMilestoneParams, reference: string): string {
  const pieces = after.split(/[,;]/).map((piece) => piece.trim());
  const next = pieces.includes(reference)
    ? after
    : [after, reference].filter((piece) => piece !== '').join(', ');
  const query = new URLSearchParams({
    project: project ?? '',
    after: next,
    ...(find === '' ? {} : { find }),
  });
  return `/milestones/new?${query}#add-milestone`;
}
