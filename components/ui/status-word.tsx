import type { ReactNode } from 'react';
import { Meta } from './text';

/**
 * In order: settled; planned; open with time left; soon; late; outstanding; not reported or not in force;
 * positions differ; waiting for concurrence.
 */
export type Tone = keyof typeof tones;

const tones = {
  ok: 'status status-ok',
  plan: 'status status-plan',
  open: 'status status-open',
  soon: 'status status-soon',
  late: 'status status-late',
  out: 'status status-out',
  none: 'status status-none',
  diff: 'status status-diff',
  key: 'status status-key',
} as const;

interface StatusWordProps {
  tone: Tone;
  word: ReactNode;
  /** A detail, such as "12 days before". */
  small?: ReactNode;
  /** Keeps the detail on the line of the word, for tables. */
  oneLine?: boolean;
}

/** A state as a word, with a shape and a colour that only repeat it. */
export function StatusWord({ tone, word, small, oneLine }: StatusWordProps) {
  if (oneLine) {
    return (
      <span className="status-line">
        <span className={tones[tone]}>{word}</span>
        {small && <Meta inline>{small}</Meta>}
      </span>
    );
  }
  return (
    <>
      <span className={tones[tone]}>{word}</span>
      {small && <Meta>{small}</Meta>}
    </>
  );
}
