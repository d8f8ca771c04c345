import { z } from 'zod';
import { given, requiredLine, requiredLines } from '@/lib/typed-text';
import { charterFile, ownCharterFile } from './charter-file';
import { languageTag } from './text-language';
import { normalizedText } from './text-record';

/** The charter file to load, by default the app's own. */
export const loadCharterSchema = z.object({ file: charterFile.default(ownCharterFile) });

const provision = given(20, 'not-found');
const language = requiredLine(100, 'language-required').transform((typed, context) => {
  const tag = languageTag(typed);
  if (tag === null) context.addIssue({ code: 'custom', message: 'bad-language' });
  return tag ?? '';
});
/** The version that the form showed; 0 if there was no text in the language. */
const version = z.coerce.number('not-found').int('not-found').min(0, 'not-found');

/** The official text of a provision in one language. */
export const setTextSchema = z.object({
  provision,
  language,
  version,
  text: z.preprocess(
    (typed) => (typeof typed === 'string' ? normalizedText(typed) : typed),
    requiredLines(20_000, 'text-required'),
  ),
  source: requiredLine(500, 'source-required'),
});

export const removeTextSchema = z.object({ provision, language, version });
