import type { Messages, NamespaceKeys, NestedKeyOf, useTranslations } from 'next-intl';

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** A translator for a namespace, such as `agreements.form`; by default for all. */
export type Translator<Of extends Namespace = never> = ReturnType<typeof useTranslations<Of>>;

/** The keys of messages without placeholders. */
export type PlainKey<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends `${string}{${string}` ? never : Key;
}[keyof Texts];

/** The values of a message's placeholders. */
export type MessageValues = Record<string, string | number>;

/** Whether the key exists, for keys made of stored words. next-intl also counts a group of messages. */
export function isKey<Key extends string>(t: { has(key: Key): boolean }, key: string): key is Key {
  return t.has(key as Key);
}

/** The message for a stored word, or the word itself if it has none. */
export function sayStored<Key extends string>(
  t: { has(key: Key): boolean },
  namespace: string,
  word: string,
  values?: MessageValues,
): string {
  const key = `${namespace}.${word}`;
  return isKey(t, key) ? say(t, key, values) : word;
}

/**
 * Formats a message chosen at run time with stored values. The type checks the key; `format-message.ts` checks the
 * values when the message is formatted.
 */
export function say<Key extends string>(
  t: { has(key: Key): boolean },
  key: Key,
  values?: MessageValues,
): string {
  return (t as unknown as (key: Key, values?: MessageValues) => string)(key, values);
}
