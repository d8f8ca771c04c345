import { renderLegend } from '@/lib/timeline/legend';
import { type PaperSheet, paperSheets, unitsOn } from '@/lib/timeline/paper-sheet';
import type { ChartSource } from '@/lib/timeline/source/source';
import { periodWords, type Words } from './chart-words';
import { roadmapChart } from './roadmap-chart';

/** The chart in sheets for a document; `paper` is the room on a page in pixels at 96 to the inch. */
export function paperChart(
  source: ChartSource,
  paper: { width: number; height: number },
  t: Words,
): PaperSheet[] {
  const width = unitsOn(paper.width);
  const { timeline, legend } = roadmapChart(source, width, t);
  const height = unitsOn(paper.height);
  return paperSheets(timeline, renderLegend(legend, width), height, periodWords(source.ask.by));
}
