import { getRequestConfig } from 'next-intl/server';
import { messages } from './messages';

/** One language for now; instants are formatted in UTC, calendar dates need no zone. */
export default getRequestConfig(async () => ({
  locale: 'en',
  timeZone: 'UTC',
  messages: messages('en'),
}));
