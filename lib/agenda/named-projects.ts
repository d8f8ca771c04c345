import type { AgendaReason, ShownReason } from './reason';

/** The kinds of reasons that name projects. */
export const namingReasons = [
  'projects-behind',
  'positions-differ',
  'due-before-next',
  'candidates',
] as const;
export type NamingReason = (typeof namingReasons)[number];

type Reason = AgendaReason | ShownReason;

function codesIn(reason: Reason): string[] {
  if (reason.kind === 'due-before-next') return reason.steps.map(({ code }) => code);
  const names =
    reason.kind === 'projects-behind' || reason.kind === 'positions-differ' || reason.kind === 'candidates';
  return names ? reason.projects.map(({ code }) => code) : [];
}

/** The codes of the projects that these reasons name, each once. */
export function projectsNamedIn(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.flatMap(codesIn))];
}

/** The kinds of those reasons that name the project with this code. */
export function reasonsNaming(code: string, reasons: readonly Reason[]): NamingReason[] {
  return namingReasons.filter((kind) =>
    reasons.some((reason) => reason.kind === kind && codesIn(reason).includes(code)),
  );
}
