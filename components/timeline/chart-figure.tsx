import { useTranslations } from 'next-intl';
import { HtmlOnly } from '@/components/ui/html-only';
import { dateWords } from '@/lib/dates/date-words';
import { type LegendEntry, renderSign, signSize } from '@/lib/timeline/legend';
import { shape } from '@/lib/timeline/shape';
import type { ChartSource } from '@/lib/timeline/source/source';
import {
  headingHeight,
  nameHeight,
  type Sheet,
  sheetsOf,
  type Timeline,
} from '@/lib/timeline/timeline-layout';
import { Drawn } from './rendered-chart';
import { roadmapChart } from './roadmap-chart';

/**
 * The chart's width, and its height on the first sheet below the page's head and on later sheets, in the
 * chart's units.
 */
const papers = {
  a4: { width: 1120, first: 535, rest: 752 },
  a3: { width: 1600, first: 875, rest: 1085 },
};

// A scrollable element is focusable, so that arrow keys scroll it.
const scrolledByKeys = { tabIndex: 0 };

/** The chart: whole on the screen, cut into sheets between projects when printed. A page may have several. */
export function ChartFigure({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline');
  const { ask, window, group } = source;
  const { width, first, rest } = papers[ask.paper];
  const chart = roadmapChart(source, width, t);
  const { timeline } = chart;
  const milestones = timeline.rows.reduce((sum, row) => sum + row.milestones.length, 0);
  const id = (part: string) => ['roadmap', part, ...(group === null ? [] : [group.code])].join('-');
  return (
    <HtmlOnly as="figure" className="mt-block in-[section]:print:mt-3 print:mt-0">
      <Legend entries={chart.legend} />
      <section className="chart-scroll" aria-label={t('scroll')} {...scrolledByKeys}>
        <svg
          className={ask.paper === 'a3' ? 'chart-whole chart-whole-a3' : 'chart-whole'}
          viewBox={`0 0 ${width} ${timeline.height}`}
          role="img"
          aria-labelledby={id('title')}
          aria-describedby={id('about')}
        >
          <title id={id('title')}>
            {t('pictureOf', { from: dateWords(window.from), to: dateWords(window.to) })}
          </title>
          <desc id={id('about')}>
            {t('pictureAbout', { projects: timeline.rows.length, steps: milestones })}
          </desc>
          <Drawn id={id('head')} shape={chart.head} />
          <Drawn id={id('body')} shape={chart.body} />
        </svg>
        <StickyNames timeline={timeline} />
      </section>
      <Sheets
        timeline={timeline}
        sheets={sheetsOf(timeline, first, rest)}
        ids={{ head: id('head'), body: id('body') }}
      />
    </HtmlOnly>
  );
}

/** The names again, fixed above a chart that scrolls sideways. */
function StickyNames({ timeline: { height, rows, bands } }: { timeline: Timeline }) {
  return (
    <svg className="chart-names" height={height} aria-hidden="true">
      {bands.map(({ key, heading, baseline }) => (
        <text key={key} className={heading.of === 'group' ? 'tl-group' : 'tl-band'} x={2} y={baseline}>
          {heading.text}
        </text>
      ))}
      {rows.map(({ id, code, full, tag, y }) => (
        <foreignObject key={id} x={0} y={y} width="100%" height={nameHeight}>
          <p className="chart-name">
            {/* first, because long names are cut and the mark of a private project must stay visible */}
            {tag && <em>{tag.text} </em>}
            {code && <span className="code">{code} </span>}
            {full}
          </p>
        </foreignObject>
      ))}
    </svg>
  );
}

interface SheetsProps {
  timeline: Timeline;
  sheets: readonly Sheet[];
  /** The ids of the chart's two parts. */
  ids: { head: string; body: string };
}

/**
 * The printed chart: cut between two projects, each sheet with the axis and, if a group continues, its
 * heading.
 */
function Sheets({ timeline: { width, head }, sheets, ids }: SheetsProps) {
  return sheets.map(({ from, to, band }) => {
    const again = band ? headingHeight(band) : 0;
    return (
      <svg
        key={from}
        className="chart-sheet"
        viewBox={`0 0 ${width} ${head + again + to - from}`}
        aria-hidden="true"
      >
        <use href={`#${ids.head}`} />
        {band && <Part of={ids.body} width={width} y={head} from={band.top} to={band.top + again} />}
        <Part of={ids.body} width={width} from={from} to={to} y={head + again} />
      </svg>
    );
  });
}

type PartProps = Record<'width' | 'y' | 'from' | 'to', number> & { of: string };

/** The part of the body between two heights, placed at `y`. */
function Part({ of, width, y, from, to }: PartProps) {
  const height = to - from;
  return (
    <svg y={y} width={width} height={height} viewBox={`0 ${from} ${width} ${height}`} aria-hidden="true">
      <use href={`#${of}`} />
    </svg>
  );
}

/** The legend of the signs. */
function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  const { width, height } = signSize;
  return (
    <figcaption>
      <ul className="chart-legend">
        {entries.map(({ sign, words }) => (
          <li key={sign}>
            <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
              <Drawn shape={shape('g', {}, ...renderSign(sign, 4, height / 2))} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
