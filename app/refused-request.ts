import 'server-only';
import { headers } from 'next/headers';

// Requests whose form was refused. Without JavaScript, the same request then renders the page.
const refused = new WeakSet<object>();

/** Records that this request's form was refused, so that the page's title says so. */
export async function noteRefusal(): Promise<void> {
  refused.add(await headers());
}

export async function wasRefused(): Promise<boolean> {
  return refused.has(await headers());
}
