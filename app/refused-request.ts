import 'server-only';
import { headers } from 'next/headers';

// What was said to requests whose form was refused. Without JavaScript, the same request then renders the page.
const refused = new WeakMap<object, readonly string[]>();

/** Records what this request's refused form is told, for the page's title and for a page without that form. */
export async function noteRefusal(words: readonly string[]): Promise<void> {
  refused.set(await headers(), words);
}

/** What this request's refused form is told; null if none was refused. */
export async function refusalWords(): Promise<readonly string[] | null> {
  return refused.get(await headers()) ?? null;
}
