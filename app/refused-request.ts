import 'server-only';
import { headers } from 'next/headers';

// The requests of which a form was refused: sent without script, the same request then draws the page.
const refused = new WeakSet<object>();

/** Notes that the form of this request was refused, for the title of the page that says so. */
export async function noteRefusal(): Promise<void> {
  refused.add(await headers());
}

export async function wasRefused(): Promise<boolean> {
  return refused.has(await headers());
}
