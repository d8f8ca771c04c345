import { findsName } from '@/lib/search/search-words';

/** The sections of the palette, in their order. */
export const paletteKinds = [
  ...(['place', 'act'] as const),
  ...(['group', 'project', 'meeting', 'action', 'organisation'] as const),
  'search',
] as const;

type PaletteKind = (typeof paletteKinds)[number];

/** Something that the palette leads to. */
export interface PaletteChoice {
  kind: PaletteKind;
  href: string;
  label: string;
  /** Beside the label: its keys, its group or its day. */
  detail: string;
}

/** What the server sends when the palette opens. */
export interface PaletteStart {
  words: {
    title: string;
    label: string;
    hint: string;
    /** The last choice: the list of projects with what was typed. */
    search: string;
    /** Said while the server asks for patience, and if it did not answer. */
    later: string;
    failed: string;
    kinds: Record<PaletteKind, string>;
  };
  /** The pages and the acts of this reader. */
  fixed: PaletteChoice[];
}

/** The rows that the server found for these words. */
export interface PaletteFound {
  q: string;
  rows: PaletteChoice[];
}

/**
 * The choices for what is typed: matching pages and acts, then rows, then the search in the list of projects. Rows of
 * earlier words stay while they match, until those of the present words arrive.
 */
export function choicesFor(typed: string, start: PaletteStart, found: PaletteFound): PaletteChoice[] {
  const q = typed.trim();
  if (q === '') return start.fixed;
  const matching = (choices: readonly PaletteChoice[]) =>
    choices.filter(({ label, detail }) => findsName(q, `${label} ${detail}`));
  const search = {
    kind: 'search' as const,
    href: `/projects?${new URLSearchParams({ q })}`,
    label: start.words.search,
    detail: `“${q}”`,
  };
  return [...matching(start.fixed), ...(found.q === q ? found.rows : matching(found.rows)), search];
}

/** The choices by section, each with its place in the whole list. */
export function sectionsOf(choices: readonly PaletteChoice[]) {
  const placed = choices.map((choice, index) => ({ choice, index }));
  return paletteKinds
    .map((kind) => ({ kind, choices: placed.filter(({ choice }) => choice.kind === kind) }))
    .filter((section) => section.choices.length > 0);
}

/** The place after an arrow key, which goes round; null for another key. -1 is none. */
export function placeAfter(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return place <= 0 ? count - 1 : place - 1;
  return null;
}
