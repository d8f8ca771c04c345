import type { ReactNode } from 'react';

/**
 * Settled, planned, nothing yet with time left, soon, late, outstanding, not reported or not in force,
 * positions differ, waiting for a key.
 */
export type Tone = 'ok' | 'plan' | 'open' | 'soon' | 'late' | 'out' | 'none' | 'diff' | 'key';

interface StatusWordProps {
  tone: Tone;
  word: ReactNode;
  /** What makes the word exact: "12 days before". */
  small?: ReactNode;
}

/** A state as a word, a shape and a colour: the shape and the colour only repeat the word. */
export function StatusWord({ tone, word, small }: StatusWordProps) {
  return (
    <>
      <span className={`status status-${tone}`}>{word}</span>
      {small && <small className="small">{small}</small>}
    </>
  );
}
