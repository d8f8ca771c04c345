import { environment } from '@/lib/env';

/** The name of the session's cookie: over HTTPS the browser itself binds it to this host and path. */
export function sessionCookie(): string {
  return environment().url.startsWith('https:') ? '__Host-concord' : 'concord';
}
