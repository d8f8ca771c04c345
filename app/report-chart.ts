import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { chartSlide } from '@/components/timeline/chart-slide';
import type { Translator } from '@/i18n/translator';
import { jointReader } from '@/lib/exports/report/joint-reader';
import { readChartParams } from '@/lib/timeline/address';
import { chartPagesSvg } from '@/lib/timeline/chart-svg';
import type { Slide } from '@/lib/timeline/slide';
import { chartSource } from '@/lib/timeline/source/queries';

/** A picture has so many pages of 50 projects at most; the tracker has the rest. */
const maxPages = 10;

/**
 * The roadmap of the joint projects by group, as nobody's reader sees it: its pages one below the other. Says how many
 * projects are left out, and where they are.
 *
 * @param address where the tracker shows the roadmap
 */
export async function reportChart(t: Translator<'timeline'>, address: string): Promise<string> {
  const slides: Slide[] = [];
  let left = 0;
  for (let page = 1, pages = 1; page <= pages && page <= maxPages; page += 1) {
    await setImmediate(); // so that others are served between two pages
    // folded groups would have no rows in a picture
    const source = await chartSource(jointReader, { ...readChartParams({}), open: 'all', page });
    if (source?.content.kind !== 'live') throw new Error('The chart of all groups is not found');
    slides.push(chartSlide(source, null, t));
    ({ pages } = source.content);
    left = Math.max(0, source.content.total - maxPages * source.ask.rows);
  }
  return chartPagesSvg(slides, left > 0 ? t('out.rest', { more: left, address }) : '');
}
