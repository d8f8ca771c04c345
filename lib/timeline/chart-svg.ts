import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartStyle } from './chart-style';
import { type PaperSheet, sheetText } from './paper-sheet';
import type { Style } from './shape';
import { type Slide, slidesText, slideText } from './slide';

const styles = join(/* turbopackIgnore: true */ process.cwd(), 'app', 'styles');
const sheet = (name: string) =>
  readFile(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ styles, name), 'utf8');

let style: Promise<Style> | undefined;

async function readStyle(): Promise<Style> {
  const [tokens, rules] = await Promise.all([sheet('theme.css'), sheet('chart.css')]);
  return chartStyle(tokens, rules);
}

/** The chart as an SVG file, in the light colours of the page. */
export async function chartSvg(slide: Slide, { oneWeight = false } = {}): Promise<string> {
  style ??= readStyle();
  return slideText(slide, await style, { oneWeight });
}

/** A chart of several pages as one SVG file, with a line below the last; '' for none. */
export async function chartPagesSvg(slides: readonly Slide[], note: string): Promise<string> {
  style ??= readStyle();
  return slidesText(slides, note, await style);
}

/** A sheet of a chart for a document as an SVG, in the light colours of the page, for a renderer of one weight. */
export async function sheetSvg(sheet: PaperSheet, across: number): Promise<string> {
  style ??= readStyle();
  return sheetText(sheet, await style, across);
}
