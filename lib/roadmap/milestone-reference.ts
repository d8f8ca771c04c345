import { namedParts, possibleNames } from '@/lib/formats/named-parts';
import { folded } from '@/lib/search/search-key';
import type { Grid, GridMilestone } from './grid';
import { indexOf } from './grid-index';

/**
 * How one step's row refers to another milestone: `2` in the same project, `ENE-003.2` in another, or its title if that
 * project has no code yet. `readReferences` reads it back.
 */
function referenceText(milestone: GridMilestone, from: string, grid: Grid): string {
  if (milestone.projectId === from) return String(milestone.number);
  const code = indexOf(grid).projects.get(milestone.projectId)?.code ?? null;
  return code === null ? milestone.title : `${code}.${milestone.number}`;
}

/** All predecessors of a row as one text, in the grid's order. */
export function afterText(after: readonly string[], from: string, grid: Grid): string {
  return indexOf(grid)
    .inOrder(after)
    .map((milestone) => referenceText(milestone, from, grid))
    .join(', ');
}

export interface References {
  /** Distinct ids. */
  found: string[];
  /** Parts that match no milestone, or several. */
  unknown: string[];
}

/**
 * Reads typed references: numbers in the same project, numbers after a project's code, or titles, separated by commas
 * or semicolons. Titles may contain commas.
 */
export function readReferences(typed: string, from: string, grid: Grid): References {
  const alone = typed.trim() === '' ? undefined : byTitle(typed, from, grid);
  if (alone) return { found: [alone.id], unknown: [] };
  const { found, unknown } = namedParts(
    typed,
    (piece) => byNumber(piece, from, grid) ?? byTitle(piece, from, grid),
  );
  return { found: [...new Set(found.map(({ id }) => id))], unknown };
}

/** What typed references can mean, so that as much of the grid is read as is needed to understand them. */
export interface NamedMilestones {
  /** Codes of projects, as they are stored. */
  codes: string[];
  /** Milestone titles, as typed. */
  titles: string[];
}

export function namedIn(typed: readonly string[]): NamedMilestones {
  const pieces = typed.flatMap((text) => {
    const parts = text.split(separators).map((piece) => piece.trim());
    return parts.every((part) => plainly.test(part)) ? parts : [text.trim(), ...possibleNames(text)];
  });
  const codes = pieces.flatMap((piece) => {
    const code = numbered.exec(piece)?.[1];
    return code === undefined ? [] : folded(code).toUpperCase();
  });
  const titles = pieces.filter((piece) => piece !== '' && !plainly.test(piece));
  return { codes: [...new Set(codes)], titles: [...new Set(titles)] };
}

const separators = /[,;\n]/;
const numbered = /^(?:(.+)\.)?#?(\d{1,4})$/;
/** A number, alone or after a project's code. */
const plainly = /^(?:[a-z]+-\d+\.)?#?\d{1,4}$|^$/i;

function byNumber(piece: string, from: string, grid: Grid): GridMilestone | undefined {
  const [, code, number] = numbered.exec(piece) ?? [];
  const { projectCoded, numbered: ofNumber } = indexOf(grid);
  const project = code === undefined ? from : projectCoded(code)?.id;
  if (project === undefined) return undefined;
  return ofNumber(project, Number(number));
}

/** The one milestone of this title, in the same project before any other. */
function byTitle(piece: string, from: string, grid: Grid): GridMilestone | undefined {
  const named = indexOf(grid).titled(piece);
  const own = named.filter(({ projectId }) => projectId === from);
  const pool = own.length > 0 ? own : named;
  return pool.length === 1 ? pool[0] : undefined;
}
