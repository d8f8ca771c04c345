import { useTranslations } from 'next-intl';

interface MergedMilestonesProps {
  /** What became of the milestones of a project that was merged; null where the record does not say. */
  steps: { taken: number; left: number } | null;
  /** The project at the other ends of its merges, as far as the reader may know of them. */
  trail: readonly { code: string | null; title: string; way: 'into' | 'from' }[];
}

/** Where the milestones of a merged project went, in a sentence. */
export function MergedMilestones({ steps: milestones, trail }: MergedMilestonesProps) {
  const t = useTranslations('merge.steps');
  const survivor = trail.find(({ way }) => way === 'into');
  const into = survivor ? (survivor.code ?? survivor.title) : t('elsewhere');
  if (milestones === null) return t('unknown', { into });
  const { taken, left } = milestones;
  if (taken + left === 0) return t('none');
  return [taken > 0 && t('taken', { taken, into }), left > 0 && t('left', { left })]
    .filter(Boolean)
    .join(' ');
}
