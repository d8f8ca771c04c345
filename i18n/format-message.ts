import formatCompiled from 'use-intl/format-message/format-only';

type Format = typeof formatCompiled;

/**
 * What next-intl says messages with (see `next.config.ts`): the formatter of compiled ones, which parses nothing, but
 * strict, for that one would say "undefined" for a value that is not given.
 * @throws where the message names a value that is not there; next-intl reports it and shows the message's name
 */
const formatMessage: Format = (...words) => {
  const said = formatCompiled(...words);
  if (typeof said === 'string' && said.includes('undefined')) {
    const [key, message, values] = words;
    const missing = namesOf(message).filter((name) => values?.[name] === undefined);
    if (missing.length > 0) throw new Error(`${key} is not told ${missing.join(', ')}`);
  }
  return said;
};
formatMessage.raw = formatCompiled.raw;

export default formatMessage;

/** The values that a message names outside of its choices. */
function namesOf(message: Parameters<Format>[1]): string[] {
  if (typeof message === 'string') return [];
  return message.flatMap((part) => (Array.isArray(part) && part.length === 1 ? [part[0]] : []));
}
