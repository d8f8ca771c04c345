import { useTranslations } from 'next-intl';
import type { Translator } from '@/i18n/translator';
import { isKnownStep } from '@/lib/meetings/preparation-steps';

interface NamedStep {
  key: string;
  /** '' for a step that the tracker knows by its key. */
  title: string;
}

/** A preparation step's name: a known one's from the catalogue, any other's own title. */
export function stepName({ key, title }: NamedStep, t: Translator): string {
  return isKnownStep(key) ? t(`meetings.page.steps.${key}`) : title;
}

/** {@link stepName} in the reader's language. */
export function useStepName(): (step: NamedStep) => string {
  const t = useTranslations();
  return (step) => stepName(step, t);
}
