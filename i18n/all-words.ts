import 'server-only';
import type { Messages } from 'next-intl';
import { createTranslator } from 'use-intl/core';
import { messages } from './messages';
import type { Translator } from './translator';

/** A translator of all messages outside any request, as mail needs it. English only for now. */
export function allWords(): Translator {
  // compiled, as the formatter that next.config.ts puts in place reads them
  const compiled = messages('en') as unknown as Messages;
  return createTranslator<Messages>({ locale: 'en', timeZone: 'UTC', messages: compiled });
}
