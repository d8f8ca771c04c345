import type { Shape, Style } from './shape';

/**
 * The drawing for a renderer that knows a font in one weight only: what is semibold is set once more over itself,
 * with a thin line of its own colour around the letters.
 */
export function fauxBold(drawn: Shape, style: Style): Shape {
  const children = drawn.children.flatMap((child): (Shape | string)[] => {
    if (typeof child === 'string') return [child];
    const look = style.get(String(child.attributes.className ?? '').split(' ')[0] ?? '');
    if (child.tag !== 'text' || look?.['font-weight'] !== '600') return [fauxBold(child, style)];
    const stroke = {
      stroke: look.fill ?? '',
      strokeWidth: weightOf(look['font-size']),
      paintOrder: 'normal',
    };
    return [child, { ...child, attributes: { ...child.attributes, ...stroke } }];
  });
  return { ...drawn, children };
}

const weightOf = (size = '12px') => Math.round(Number.parseFloat(size) * 3.2) / 100;
