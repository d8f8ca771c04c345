import { dateWords } from '@/lib/dates/date-words';
import { renderLegend } from '@/lib/timeline/legend';
import { fitsSlide, type Slide } from '@/lib/timeline/slide';
import type { ChartSource } from '@/lib/timeline/source/source';
import type { Words } from './chart-words';
import { roadmapChart } from './roadmap-chart';

/** Widths in units: the smaller the width, the larger the text on a slide. */
const [closest, ...wider] = [1120, 1240, 1360, 1480, 1600, 1760] as const;

/**
 * The chart as an export with title and source, at the largest scale that fits a slide, or at the largest
 * scale if none fits.
 *
 * @param party the reader's own Party, whose private rows it may contain
 */
export function chartSlide(source: ChartSource, party: string | null, t: Words): Slide {
  const largest = slideOf(source, party, closest, t);
  if (fitsSlide(largest)) return largest;
  for (const width of wider) {
    const slide = slideOf(source, party, width, t);
    if (fitsSlide(slide)) return slide;
  }
  return largest;
}

function slideOf(source: ChartSource, party: string | null, width: number, t: Words): Slide {
  const { content, group, today, charterTitle, ask } = source;
  const { timeline, head, body, legend } = roadmapChart(source, width, t);
  const date = dateWords(today);
  const name = t('page', { group: group?.name ?? t('out.all') });
  const { page, pages } = content;
  const own = ask.withPrivate && party !== null && content.kind === 'live';
  return {
    head,
    body,
    width,
    height: timeline.height,
    legend: renderLegend(legend, width),
    title: name,
    sub:
      content.kind === 'live'
        ? t('sub', { projects: content.total, page, pages, date })
        : t('subCompare', {
            projects: content.total,
            page: content.page,
            pages: content.pages,
            earlier: String(content.earlier.name),
            later: String(content.later.name),
            date,
          }),
    source: own
      ? t('out.sourcePrivate', { charter: charterTitle, date, code: party })
      : t('out.source', { charter: charterTitle, date }),
  };
}
