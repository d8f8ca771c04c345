import type { Translator } from '@/i18n/translator';

/**
 * A Party's name as a sentence takes it, `the United States`; `start` is the first word of one. Which names take an
 * article, or another form, is said by each language's messages.
 */
export function partyInSentence(
  { code, name }: { code: string; name: string },
  t: Translator,
  place: 'start' | 'within' = 'within',
): string {
  return t('common.partyInSentence', { code, name, place });
}
