import { useTranslations } from 'next-intl';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import type { DatedState } from '@/lib/dates/due-state';

const tones: Record<DatedState['kind'], Tone> = {
  done: 'ok',
  'done-late': 'late',
  pending: 'open',
  overdue: 'out',
};

/** The tone of a state: amber if due soon. */
export function datedTone(state: DatedState): Tone {
  return state.kind === 'pending' && state.soon ? 'soon' : tones[state.kind];
}

/** The state of something with a due day, with its days, in the words of a roadmap's milestones. */
export function DatedStateWord({ state }: { state: DatedState }) {
  const t = useTranslations('roadmap');
  const word = state.kind === 'pending' && state.soon ? 'soon' : state.kind;
  return (
    <StatusWord
      tone={datedTone(state)}
      word={t(`states.${word}`)}
      small={t(`small.${state.kind}`, { days: state.days })}
    />
  );
}
