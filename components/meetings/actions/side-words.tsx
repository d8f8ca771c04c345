import { useTranslations } from 'next-intl';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Meta } from '@/components/ui/text';
import type { ActionSide, SideState } from '@/lib/meetings/actions/action-side';

const tones: Record<SideState, Tone> = { open: 'none', in_progress: 'plan', done: 'ok' };

/** How far a side is with its part. */
export function SideStateWord({ state }: { state: SideState }) {
  const t = useTranslations('actions.sides');
  return <StatusWord tone={tones[state]} word={t(state)} />;
}

/** One side's cell in the matrix: who acts, its state and its evidence; empty for a Party not concerned. */
export function SideCell({ side }: { side: ActionSide | undefined }) {
  if (side === undefined) return null;
  return (
    <>
      {side.name && `${side.name} `}
      <SideStateWord state={side.state} />
      {side.evidence && <Meta>{side.evidence}</Meta>}
    </>
  );
}
