import { useTranslations } from 'next-intl';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import type { Translator } from '@/i18n/translator';
import type { MilestoneState } from '@/lib/projects/next-milestone/milestone-state';

const tones: Record<MilestoneState['kind'], Tone> = {
  done: 'ok',
  'done-late': 'late',
  pending: 'open',
  overdue: 'out',
};

/** The tone of a milestone's state: amber if due soon. */
export function milestoneTone(state: MilestoneState): Tone {
  return state.kind === 'pending' && state.soon ? 'soon' : tones[state.kind];
}

/** A milestone's state in a word, with its days, such as "12 days left". `t` translates the roadmap's messages. */
export function milestoneStateWord(state: MilestoneState, t: Translator<'roadmap'>) {
  const { kind, days } = state;
  const undated = kind === 'pending' && days === null;
  const word = undated ? 'undated' : kind === 'pending' && state.soon ? 'soon' : kind;
  return (
    <StatusWord
      tone={undated ? 'none' : milestoneTone(state)}
      word={t(`states.${word}`)}
      small={days === null ? undefined : t(`small.${kind}`, { days })}
      oneLine
    />
  );
}

/** The same where one milestone is shown. */
export function MilestoneStateWord({ state }: { state: MilestoneState }) {
  return milestoneStateWord(state, useTranslations('roadmap'));
}
