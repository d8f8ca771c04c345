import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { Link } from './link';

/**
 * The plain elements that a tree of server components comes to. A link of the router becomes a plain one. Call it
 * while a server component renders: the hooks of those in the tree are called in their order.
 */
export function resolvedElements(node: ReactNode): ReactNode {
  if (Array.isArray(node)) return node.map(resolvedElements);
  if (!isValidElement<{ children?: ReactNode }>(node)) return node;
  const { type, props, key } = node;
  if (type !== Link && isComponent(type)) {
    const drawn = resolvedElements(type(props));
    return key === null ? drawn : createElement(Fragment, { key }, drawn);
  }
  const children = [resolvedElements(props.children)].flat();
  const named = key === null ? props : Object.assign({ key }, props);
  return createElement(type === Link ? 'a' : type, named, ...children);
}

function isComponent(type: ReactElement['type']): type is (props: object) => ReactNode {
  return typeof type === 'function';
}
