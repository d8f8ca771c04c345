import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Messages, NamespaceKeys, NestedKeyOf } from 'next-intl';
import { createTranslator } from 'use-intl/core';
import type { Translator } from '@/i18n/translator';

const folder = resolve(import.meta.dirname, '../messages/en');
/** All messages in English, by namespace. */
export const catalogue = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, -'.json'.length), JSON.parse(readFileSync(resolve(folder, file), 'utf8'))]),
) as Messages;

/** A translator for the messages of a namespace, or of all. */
export const words = <Of extends NamespaceKeys<Messages, NestedKeyOf<Messages>> = never>(
  namespace?: Of,
): Translator<Of> =>
  createTranslator<Messages, Of>({
    locale: 'en',
    messages: catalogue,
    ...(namespace === undefined ? {} : { namespace }),
    onError: (error) => {
      throw error;
    },
  });

/** A translator that returns each message's key. */
export const keys: Translator = createTranslator<Messages>({
  locale: 'en',
  messages: {} as Messages,
  onError: () => {},
  getMessageFallback: ({ key }) => key,
});
