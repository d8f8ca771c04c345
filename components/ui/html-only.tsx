import type { ReactNode } from 'react';
import { notePart } from '@/lib/access/request-context';
import { KeptHtml, type StaticElement } from './kept-html';

interface HtmlOnlyProps extends StaticElement {
  /** Elements, and components without hooks or scripts of their own. */
  children: ReactNode;
}

/**
 * A static part of a page. A document carries it once, as HTML; React would send it a second time, as data for
 * the browser's script. Where a script asks for the page, the part is sent as data only.
 */
export function HtmlOnly({ as: Tag, className, children }: HtmlOnlyProps) {
  const id = notePart(children);
  const named = className === undefined ? {} : { className };
  return id === null ? <Tag {...named}>{children}</Tag> : <KeptHtml {...named} as={Tag} id={id} />;
}
