import { fauxBold } from './faux-bold';
import type { RenderedChart } from './render-chart';
import { type Shape, type Style, shape, shapeText } from './shape';
import { shortened } from './text-width';

/** A chart to export, with the words around it. */
export interface Slide extends RenderedChart {
  title: string;
  sub: string;
  /** The record it is rendered from, and as of when. */
  source: string;
  legend: { shape: Shape; height: number };
  /** The chart's size in its own units. */
  width: number;
  height: number;
}

/** In pixels: a 16:9 slide is 1920 by 1080. */
const across = 1920;
const down = 1080;
const margin = 40;
const headHeight = 92;
const footHeight = 40;

/**
 * The text of a self-contained SVG: a slide of 1920 by 1080 if the roadmap fits, else as high as the roadmap.
 *
 * @param oneWeight for a renderer without a semibold font
 */
export function slideText(slide: Slide, style: Style, { oneWeight = false } = {}): string {
  const { chart } = drawn(slide);
  return fileText(oneWeight ? fauxBold(chart, style) : chart, style);
}

/** The text of a self-contained SVG of several slides, one below the other, with a line below the last; '' for none. */
export function slidesText(slides: readonly Slide[], note: string, style: Style): string {
  const [only, ...more] = slides;
  if (only && more.length === 0 && note === '') return slideText(only, style);
  const parts: Shape[] = [];
  let end = 0;
  for (const slide of slides) {
    const { chart, height } = drawn(slide);
    parts.push({ ...chart, attributes: { ...chart.attributes, y: end } });
    end += height;
  }
  if (note !== '') {
    parts.push(
      // as large as the line below a slide's title
      shape(
        'svg',
        { y: end, width: across, height: noteHeight, viewBox: `0 0 ${noteWidth} ${noteHeight / noteScale}` },
        shape('text', { className: 'tl-slide-sub', x: margin, y: 22 }, note),
      ),
    );
    end += noteHeight;
  }
  const size = { width: across, height: end };
  return fileText(
    shape(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${across} ${end}`, role: 'img' },
      shape('title', {}, only?.title ?? ''),
      shape('rect', { className: 'tl-paper', ...size }),
      ...parts,
    ),
    style,
  );
}

const fileText = (chart: Shape, style: Style) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${shapeText(chart, style)}\n`;

const noteHeight = 64;
const noteWidth = 1200;
const noteScale = across / noteWidth;

/** A slide, and its height in pixels. */
function drawn(slide: Slide): { chart: Shape; height: number } {
  const { width, scale, room } = frameOf(slide);
  const height = Math.max(naturalHeight(slide), room);
  const at = (y: number, ...shapes: Shape[]) =>
    shape('g', { transform: `translate(${margin} ${y})` }, ...shapes);
  const text = (className: string, y: number, size: number, words: string) =>
    shape('text', { className, x: margin, y }, shortened(words, size, slide.width) ?? words);
  const chart = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: across,
      height: Math.round(height * scale),
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
    },
    shape('title', {}, slide.title),
    shape('desc', {}, `${slide.sub} ${slide.source}`),
    shape('rect', { className: 'tl-paper', width, height: round(height) }),
    text('tl-slide-title', 52, 26, slide.title),
    text('tl-slide-sub', 74, 12.5, slide.sub),
    at(headHeight, slide.head, slide.body),
    at(height - footHeight - slide.legend.height, slide.legend.shape),
    text('tl-slide-source', height - 18, 10.5, slide.source),
  );
  return { chart, height: Math.round(height * scale) };
}

type Measures = Pick<Slide, 'width' | 'height'> & { legend: Pick<Slide['legend'], 'height'> };

/** Whether the chart fits a slide of 1920 by 1080. */
export const fitsSlide = (slide: Measures) => naturalHeight(slide) <= frameOf(slide).room;

const naturalHeight = ({ height, legend }: Measures) => headHeight + height + 18 + legend.height + footHeight;

/** In the chart's units: the slide's width, pixels per unit, and the height of a 16:9 slide. */
function frameOf(slide: Measures): { width: number; scale: number; room: number } {
  const width = slide.width + 2 * margin;
  const scale = across / width;
  return { width, scale, room: down / scale };
}

const round = (value: number) => Math.round(value * 100) / 100;
