import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { classedText, type Style, shape, shapeText } from './shape';

const style: Style = new Map<string, Record<string, string>>([
  ['tl-name', { fill: '#123456', 'font-weight': '600' }],
  ['tl-name-faint', { fill: '#999999' }],
]);

describe('a chart written to a file', () => {
  it('has classes as attributes: later ones override earlier ones, and an element’s own override both', () => {
    const text = shape('text', { className: 'tl-name tl-name-faint', x: 4, textAnchor: 'end' }, 'Study');
    expect(shapeText(text, style)).toBe(
      '<text fill="#999999" font-weight="600" x="4" text-anchor="end">Study</text>',
    );
    expect(shapeText(shape('line', { className: 'tl-name', fill: 'none' }), style)).toBe(
      '<line fill="none" font-weight="600"/>',
    );
  });

  it('writes numbers with two decimals at most', () => {
    expect(shapeText(shape('circle', { cx: 0.1 + 0.2, r: 5.25 }), style)).toBe('<circle cx="0.3" r="5.25"/>');
  });

  it('keeps SVG’s own capitals', () => {
    expect(shapeText(shape('svg', { viewBox: '0 0 1 1' }), style)).toBe('<svg viewBox="0 0 1 1"/>');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['Research & trade', 'Research &amp; trade'],
    ['“Storage”, "grid"', '“Storage”, &quot;grid&quot;'],
    ['bell \u0007 and half a pair \ud800', 'bell \ufffd and half a pair \ufffd'],
  ])('is not broken by %s', (words, written) => {
    expect(shapeText(shape('text', {}, words), style)).toBe(`<text>${written}</text>`);
  });

  it('has no character that ends an element or attribute, whatever people typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        for (const text of [
          shapeText(shape('text', { x: words }, words), style),
          classedText(shape('text', { x: words }, words)),
        ]) {
          const [attribute, within, ...more] = text.slice('<text x="'.length, -'</text>'.length).split('">');
          expect(more).toEqual([]);
          expect(attribute).not.toMatch(/["<]/);
          expect(within).not.toMatch(/[<>]/);
        }
      }),
    );
  });
});

test('a chart in a page keeps its classes for the style sheet', () => {
  const chart = shape('g', {}, shape('text', { className: 'tl-name', textAnchor: 'end' }, 'Study & plan'));
  expect(classedText(chart)).toBe('<g><text class="tl-name" text-anchor="end">Study &amp; plan</text></g>');
});
