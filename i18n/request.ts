import { getRequestConfig } from 'next-intl/server';
import { messages } from './messages';

/** English only for now. Instants are formatted in UTC; calendar dates need no time zone. */
export default getRequestConfig(async () => ({
  locale: 'en',
  timeZone: 'UTC',
  messages: messages('en'),
}));
