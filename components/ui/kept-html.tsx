'use client';

import type { RequestHolder } from '@/lib/access/request-context';

export interface StaticElement {
  as: 'figure' | 'tbody';
  className?: string;
}

interface KeptHtmlProps extends StaticElement {
  /** The id of the element, and of its content in the request that is rendered. */
  id: string;
}

// For returning to this page without loading it. Only the first document has parts, so that ids do not repeat.
const kept = new Map<string, string>();

/** The content as the server wrote it into the document. */
function htmlOf(id: string): string {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const html = document.getElementById(id)?.innerHTML ?? '';
  kept.set(id, html);
  return html;
}

/** An element whose content the server writes into the HTML only. The browser keeps it as it is. */
export function KeptHtml({ as: Tag, id, className }: KeptHtmlProps) {
  const request = (globalThis as RequestHolder).concordRequests?.getStore();
  const named = className === undefined ? {} : { className };
  if (request) {
    return (
      <Tag id={id} {...named}>
        {request.parts?.get(id)}
      </Tag>
    );
  }
  // safe, because it is what React itself wrote
  return <Tag id={id} {...named} dangerouslySetInnerHTML={{ __html: htmlOf(id) }} />;
}
