import { type LegendEntry, renderSigns } from '@/lib/timeline/legend';
import { type RenderedChart, renderChart } from '@/lib/timeline/render-chart';
import type { ChartSource } from '@/lib/timeline/source/source';
import { type Timeline, timelineLayout } from '@/lib/timeline/timeline-layout';
import {
  bandsOf,
  comparedGroups,
  lineWords,
  liveGroups,
  periodWords,
  restWords,
  versionWords,
  type Words,
} from './chart-words';

/** The rendered chart and its legend. */
export interface RoadmapChart extends RenderedChart {
  timeline: Timeline;
  legend: LegendEntry[];
}

/** Renders the chart that the address requests, `width` units wide. */
export function roadmapChart(source: ChartSource, width: number, t: Words): RoadmapChart {
  const { content, window, today, group, days } = source;
  const { by } = source.ask;
  const live = content.kind === 'live';
  const bandOf = bandsOf(days, { titled: group === null }, t);
  const groups = live
    ? liveGroups(content.groups, { today, bandOf, links: content.links, window }, t)
    : comparedGroups(content.projects, bandOf(group?.code ?? '', group?.name ?? ''), t);
  const timeline = timelineLayout({
    width,
    window,
    by,
    groups,
    rest: restWords(t),
    lines: lineWords(days, t),
    links: live ? content.links.map(({ from, to }) => ({ from: from.id, to: to.id })) : [],
  });
  const signs = renderSigns(timeline);
  const isDrawn = (sign: LegendSign) => signs.has(sign);
  const legend =
    content.kind === 'live'
      ? liveSigns.filter(isDrawn).map((sign) => ({ sign, words: t(`legend.${sign}`) }))
      : comparedSigns.filter(isDrawn).map((sign) => ({ sign, words: comparedWords(sign, content, t) }));
  return { timeline, legend, ...renderChart(timeline, periodWords(by)) };
}

const meetingSigns = ['held', 'planned'] as const;
const liveSigns = [
  ...(['agreed', 'forecast', 'together', 'behind', 'ahead', 'done', 'overdue', 'moved', 'span'] as const),
  ...(['link', 'beyond'] as const),
  ...meetingSigns,
];
const comparedSigns = [
  ...(['was', 'now', 'together', 'behind', 'ahead', 'added', 'removed', 'done', 'span'] as const),
  ...meetingSigns,
];

type LegendSign = (typeof liveSigns | typeof comparedSigns)[number];

function comparedWords(
  sign: (typeof comparedSigns)[number],
  content: Extract<ChartSource['content'], { kind: 'compared' }>,
  t: Words,
): string {
  switch (sign) {
    case 'was':
      return versionWords(content.earlier, t);
    case 'now':
      return versionWords(content.later, t);
    case 'together':
    case 'behind':
    case 'ahead':
      return t(`legend.compared.${sign}`);
    default:
      return t(`legend.${sign}`);
  }
}
