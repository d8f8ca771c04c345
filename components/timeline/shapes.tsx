import { createElement, type ReactElement } from 'react';
import type { Shape } from '@/lib/timeline/shape';

/** A drawing's element on the page, with all that stands within it. */
export function drawn({ tag, attributes, children }: Shape): ReactElement {
  return createElement(
    tag,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : drawn(child))),
  );
}
