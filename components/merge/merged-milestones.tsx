import { useTranslations } from 'next-intl';

interface MergedMilestonesProps {
  /** What became of the milestones of a merged project; null if not recorded. */
  milestones: { taken: number; left: number } | null;
  /** The projects it was merged with, as far as the reader may see. */
  trail: readonly { code: string | null; title: string; direction: 'into' | 'from' }[];
}

/** A sentence on where a merged project's milestones went. */
export function MergedMilestones({ milestones, trail }: MergedMilestonesProps) {
  const t = useTranslations('merge.steps');
  const survivor = trail.find(({ direction }) => direction === 'into');
  const into = survivor ? (survivor.code ?? survivor.title) : t('elsewhere');
  if (milestones === null) return t('unknown', { into });
  const { taken, left } = milestones;
  if (taken + left === 0) return t('none');
  return [taken > 0 && t('taken', { taken, into }), left > 0 && t('left', { left })]
    .filter(Boolean)
    .join(' ');
}
