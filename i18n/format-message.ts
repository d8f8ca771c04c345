import formatCompiled from 'use-intl/format-message/format-only';

type Format = typeof formatCompiled;

/**
 * Formats a compiled message; next-intl uses it by an alias in `next.config.ts`. Unlike the original, it
 * fails where that writes "undefined" for a missing value, and returns '' where that returns [] for an empty text.
 *
 * @throws an Error that names the missing values; next-intl reports it and shows the message's key
 */
const formatMessage: Format = (...words) => {
  const formatted = formatCompiled(...words);
  if (typeof formatted === 'string' && formatted.includes('undefined')) {
    const [key, message, values] = words;
    const missing = namesOf(message).filter((name) => values?.[name] === undefined);
    if (missing.length > 0) throw new Error(`${key} is not told ${missing.join(', ')}`);
  }
  return Array.isArray(formatted) && formatted.length === 0 ? '' : formatted;
};
formatMessage.raw = formatCompiled.raw;

export default formatMessage;

/** The values that a message needs outside of its plurals and selects. */
function namesOf(message: Parameters<Format>[1]): string[] {
  if (typeof message === 'string') return [];
  return message.flatMap((part) => (Array.isArray(part) && part.length === 1 ? [part[0]] : []));
}
