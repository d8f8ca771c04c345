import { NextIntlClientProvider } from 'next-intl';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { catalogue } from './words';

/** The HTML of a component with the messages in English, as a page without JavaScript has it. */
export const rendered = (children: ReactElement): string =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: 'en', messages: catalogue, timeZone: 'UTC', children }),
  );

/** The words that the component shows, with its tags as blanks. */
export const shownWords = (children: ReactElement): string =>
  rendered(children)
    .replace(/<script>.*?<\/script>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
