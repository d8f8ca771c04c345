import type { PictureSource } from '@/lib/picture/source';
import { type Drawing, drawing } from '@/lib/timeline/drawing';
import type { LegendEntry } from '@/lib/timeline/legend';
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
} from './picture-words';

/** The picture, laid out and drawn, and what its signs mean. */
export interface RoadmapPicture extends Drawing {
  timeline: Timeline;
  legend: LegendEntry[];
}

/** Draws what the address asks for, so many units wide. */
export function roadmapPicture(source: PictureSource, width: number, t: Words): RoadmapPicture {
  const { content, window, today, group, days } = source;
  const { by } = source.ask;
  const live = content.kind === 'live';
  const bandOf = bandsOf(days, { titled: group === null }, t);
  const groups = live
    ? liveGroups(content.groups, { today, bandOf, links: content.links, window }, t)
    : comparedGroups(content.projects, bandOf(group?.code ?? '', group?.name ?? ''), t);
  const timeline = timelineLayout({
    ...{ width, window, by, groups, rest: restWords(t), lines: lineWords(days, t) },
    links: live ? content.links.map(({ from, to }) => ({ from: from.id, to: to.id })) : [],
  });
  const legend = [
    ...(live ? liveLegend(timeline, t) : comparedLegend(source, t)),
    ...meetingLegend(timeline, t),
  ];
  return { timeline, legend, ...drawing(timeline, periodWords(by, t)) };
}

function liveLegend({ links, rows }: Timeline, t: Words): LegendEntry[] {
  const signs = [
    'agreed',
    'forecast',
    'together',
    'behind',
    'ahead',
    'done',
    'overdue',
    'moved',
    'span',
  ] as const;
  const beyond = rows.some((row) => row.steps.some((step) => step.beyond !== null));
  const ways = [...(links.length > 0 ? (['link'] as const) : []), ...(beyond ? (['beyond'] as const) : [])];
  return [...signs, ...ways].map((sign) => ({ sign, words: t(`legend.${sign}`) }));
}

/** The meetings' signs, where there is one. */
function meetingLegend({ lines, bands }: Timeline, t: Words): LegendEntry[] {
  const kinds = new Set([...lines, ...bands.flatMap(({ days }) => days)].map(({ kind }) => kind));
  return (['held', 'planned'] as const)
    .filter((sign) => kinds.has(sign))
    .map((sign) => ({ sign, words: t(`legend.${sign}`) }));
}

function comparedLegend({ content }: PictureSource, t: Words): LegendEntry[] {
  if (content.kind !== 'compared') return [];
  const versions = { earlier: versionWords(content.earlier, t), later: versionWords(content.later, t) };
  const entries: LegendEntry[] = [
    { sign: 'was', words: t('legend.was', versions) },
    { sign: 'now', words: t('legend.now', versions) },
    { sign: 'added', words: t('legend.added') },
    { sign: 'removed', words: t('legend.removed') },
  ];
  return content.later.name === 'live' ? [...entries, { sign: 'done', words: t('legend.done') }] : entries;
}
