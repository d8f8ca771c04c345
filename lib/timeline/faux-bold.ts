import type { Shape, Style } from './shape';

/**
 * The chart for a renderer that has each font in one weight only: semibold text gets a thin outline in its
 * own colour.
 */
export function fauxBold(chart: Shape, style: Style): Shape {
  const children = chart.children.flatMap((child): (Shape | string)[] => {
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
  return { ...chart, children };
}

const weightOf = (size = '12px') => Math.round(Number.parseFloat(size) * 3.2) / 100;
