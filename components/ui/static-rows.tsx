import type { ReactNode } from 'react';
import { HtmlOnly } from './html-only';

/** The `body` of a table whose rows hold no form: they, most of a page's weight, are sent once. */
export function StaticRows({ children }: { children: ReactNode }) {
  return <HtmlOnly as="tbody">{children}</HtmlOnly>;
}
