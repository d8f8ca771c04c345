import { useTranslations } from 'next-intl';
import { StatusWord, type Tone } from '@/components/ui/status-word';
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

/** Days left or past, such as "12 days left". Nothing without a date. */
function MilestoneDays({ state }: { state: MilestoneState }) {
  const t = useTranslations('roadmap.small');
  return state.days === null ? null : t(state.kind, { days: state.days });
}

/** A milestone's state in a word, with its days. */
export function MilestoneStateWord({ state }: { state: MilestoneState }) {
  const t = useTranslations('roadmap.states');
  const undated = state.kind === 'pending' && state.days === null;
  const word = undated ? 'undated' : state.kind === 'pending' && state.soon ? 'soon' : state.kind;
  return (
    <StatusWord
      tone={undated ? 'none' : milestoneTone(state)}
      word={t(word)}
      small={state.days === null ? undefined : <MilestoneDays state={state} />}
    />
  );
}
