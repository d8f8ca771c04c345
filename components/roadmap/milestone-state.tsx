import { useTranslations } from 'next-intl';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import type { MilestoneState } from '@/lib/projects/next-milestone/milestone-state';

const tones: Record<MilestoneState['kind'], Tone> = {
  done: 'ok',
  'done-late': 'late',
  pending: 'open',
  overdue: 'out',
};

/** The tone of a step's state: amber where it is due soon. */
export function milestoneTone(state: MilestoneState): Tone {
  return state.kind === 'pending' && state.soon ? 'soon' : tones[state.kind];
}

/** How many days, and from which side: "12 days left". Nothing where there is no date. */
function MilestoneDays({ state }: { state: MilestoneState }) {
  const t = useTranslations('roadmap.small');
  return state.days === null ? null : t(state.kind, { days: state.days });
}

/** A step's state in a word, with its days. */
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
