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
  const legend = (live ? liveSigns : comparedSigns)
    .filter((sign) => signs.has(sign))
    .map((sign) => ({ sign, words: legendWords(sign, source, t) }));
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

function legendWords(
  sign: (typeof liveSigns | typeof comparedSigns)[number],
  { content }: ChartSource,
  t: Words,
): string {
  if (content.kind === 'live') return t(`legend.${sign}`);
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
