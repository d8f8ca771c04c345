const charterMark = 'charter:';

/** Where a project was named: in provisions of the Charter, or elsewhere in that source's words. */
export type ProjectSource =
  | { kind: 'charter'; provisions: string[] }
  | { kind: 'elsewhere'; words: string }
  | { kind: 'none' };

/** The stored source of an undertaking that these provisions name. */
export function charterSource(provisions: readonly string[]): string {
  return charterMark + provisions.join(',');
}

/** Parses a stored source; '' is a project that somebody logged. */
export function readSource(stored: string): ProjectSource {
  if (stored === '') return { kind: 'none' };
  if (!stored.startsWith(charterMark)) return { kind: 'elsewhere', words: stored };
  return { kind: 'charter', provisions: stored.slice(charterMark.length).split(',').filter(Boolean) };
}
