import { useTranslations } from 'next-intl';
import type { Words } from '@/components/agenda/item-title';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import type { BriefState, BriefStateKind } from '@/lib/agenda/briefs/brief-state';

const tones: Record<BriefStateKind, Tone> = {
  'not-begun': 'none',
  'in-writing': 'open',
  'handed-in': 'key',
  'cleared-in-part': 'key',
  cleared: 'ok',
};

/** The state of a brief in words: how far it is, and whether its day has passed. */
export function stateWords(
  { kind, cleared, of, overdue }: BriefState,
  t: Words,
): { word: string; small: string } {
  const word = t(`briefs.states.${kind}`, { cleared: String(cleared), of: String(of) });
  if (overdue === 0) return { word, small: '' };
  return {
    word: t('briefs.states.overdue'),
    small: t('briefs.states.overdueBy', { begun: kind === 'not-begun' ? 'no' : 'yes', days: overdue }),
  };
}

/** The state of a brief as a word with its tone. */
export function BriefStateWord({ state }: { state: BriefState }) {
  const t = useTranslations();
  const { word, small } = stateWords(state, t);
  return <StatusWord tone={state.overdue > 0 ? 'out' : tones[state.kind]} word={word} small={small} />;
}
