import { createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Link } from './link';
import { resolvedElements } from './resolved-elements';

const Word = ({ children }: { children: ReactNode }) => createElement('b', { className: 'word' }, children);

function Row({ names }: { names: readonly string[] }) {
  return createElement(
    'tr',
    null,
    names.map((name) =>
      createElement('td', { key: name, 'data-label': name }, createElement(Word, null, name)),
    ),
  );
}

describe('the elements that components come to', () => {
  it.each<[string, ReactNode, string]>([
    ['nothing', null, ''],
    ['a text beside what is not shown', ['a', false, undefined, 1], 'a1'],
    [
      'components in components',
      createElement(Row, { names: ['a', 'b'] }),
      '<tr><td data-label="a"><b class="word">a</b></td><td data-label="b"><b class="word">b</b></td></tr>',
    ],
    [
      'components in a fragment',
      createElement(Fragment, null, createElement(Word, null, 'a'), ' and ', createElement(Word, null, 'b')),
      '<b class="word">a</b> and <b class="word">b</b>',
    ],
    [
      'a link of the router',
      createElement(Link, {
        href: '/a?b=c#d',
        className: 'target-link',
        children: createElement(Word, null, 'a'),
      }),
      '<a href="/a?b=c#d" class="target-link"><b class="word">a</b></a>',
    ],
  ])('%s', (_, node, html) => {
    const resolved = resolvedElements(node);
    expect(renderToStaticMarkup(resolved)).toBe(html);
    expect(componentsIn(resolved)).toBe(0);
  });

  it('keeps the keys', () => {
    const rows = ['a', 'b'].map((key) => createElement(Word, { key, children: key }));
    const cells = ['a', 'b'].map((key) => createElement(Link, { key, href: key }));
    for (const nodes of [rows, cells])
      expect(resolvedElements(nodes)).toMatchObject([{ key: 'a' }, { key: 'b' }]);
    expect(resolvedElements(createElement('b'))).toMatchObject({ key: null });
  });
});

function componentsIn(node: ReactNode): number {
  if (Array.isArray(node)) return node.reduce((sum, each) => sum + componentsIn(each), 0);
  if (!isValidElement<{ children?: ReactNode }>(node)) return 0;
  return (typeof node.type === 'function' ? 1 : 0) + componentsIn(node.props.children);
}
