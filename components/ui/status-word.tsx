import type { ReactNode } from 'react';

/**
 * In order: settled; planned; open with time left; soon; late; outstanding; not reported or not in force;
 * positions differ; waiting for concurrence.
 */
export type Tone = 'ok' | 'plan' | 'open' | 'soon' | 'late' | 'out' | 'none' | 'diff' | 'key';

interface StatusWordProps {
  tone: Tone;
  word: ReactNode;
  /** A detail, such as "12 days before". */
  small?: ReactNode;
}

/** A state as a word, with a shape and a colour that only repeat it. */
export function StatusWord({ tone, word, small }: StatusWordProps) {
  return (
    <>
      <span className={`status status-${tone}`}>{word}</span>
      {small && <small className="small">{small}</small>}
    </>
  );
}
