import type { ReactNode } from 'react';
import { notePart } from '@/lib/access/request-context';
import { KeptHtml, type StaticElement } from './kept-html';
import { resolvedElements } from './resolved-elements';

interface HtmlOnlyProps extends StaticElement {
  /** Elements and server components, none with a script of its own. The document's links load pages whole. */
  children: ReactNode;
}

/**
 * A static part of a page. A document carries it once, as HTML; React would send it a second time, as data for
 * the browser's script. Where a script asks for the page, the part is sent as data only.
 */
export function HtmlOnly({ as: Tag, className, children }: HtmlOnlyProps) {
  const id = notePart(() => resolvedElements(children));
  const named = className === undefined ? {} : { className };
  return id === null ? <Tag {...named}>{children}</Tag> : <KeptHtml {...named} as={Tag} id={id} />;
}
