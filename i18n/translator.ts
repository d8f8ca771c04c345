import type { Messages, NamespaceKeys, NestedKeyOf, useTranslations } from 'next-intl';

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** What says the messages of a namespace, such as `agreements.form`; by default those of all. */
export type Translator<Of extends Namespace = never> = ReturnType<typeof useTranslations<Of>>;

/** Of a tree of messages, the keys of those that name no value. */
export type PlainKey<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends `${string}{${string}` ? never : Key;
}[keyof Texts];

/** What fills a message's placeholders. */
export type MessageValues = Record<string, string | number>;

/** Whether there is a message of this key: for keys made of stored words. next-intl counts a group of messages as one. */
export function isKey<Key extends string>(t: { has(key: Key): boolean }, key: string): key is Key {
  return t.has(key as Key);
}

/** Says what a stored word stands for; a word that is not in the catalogue stands for itself. */
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
 * Says a message that is chosen at run time, with values that were stored beside its key: the key is checked by its
 * type, the values by `format-message.ts` as the message is said.
 */
export function say<Key extends string>(
  t: { has(key: Key): boolean },
  key: Key,
  values?: MessageValues,
): string {
  return (t as unknown as (key: Key, values?: MessageValues) => string)(key, values);
}
