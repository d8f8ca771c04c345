import { useTranslations } from 'next-intl';
import { dateWords } from '@/lib/dates/date-words';
import { drawnSign, type LegendEntry, signSize } from '@/lib/timeline/legend';
import { shape } from '@/lib/timeline/shape';
import type { PictureSource } from '@/lib/timeline/source/source';
import { headingHeight, nameHeight, sheetsOf, type Timeline } from '@/lib/timeline/timeline-layout';
import { Drawn } from './drawn';
import { type RoadmapPicture, roadmapPicture } from './roadmap-picture';

/** Units across, and how many of them a sheet holds below the page's head and on the sheets after it. */
const papers = {
  a4: { width: 1120, first: 535, rest: 752 },
  a3: { width: 1600, first: 875, rest: 1085 },
};

// What scrolls takes the focus, so that the arrow keys scroll it.
const scrolledByKeys = { tabIndex: 0 };

/** The picture: whole on the screen, cut into sheets between two projects on paper. */
export function PictureFigure({ source }: { source: PictureSource }) {
  const t = useTranslations('timeline');
  const { ask, window } = source;
  const { width, first, rest } = papers[ask.paper];
  const picture = roadmapPicture(source, width, t);
  const { timeline } = picture;
  const steps = timeline.rows.reduce((sum, row) => sum + row.steps.length, 0);
  return (
    <figure className="roadmap-figure">
      <Legend entries={picture.legend} />
      <section className="timeline-scroll" aria-label={t('scroll')} {...scrolledByKeys}>
        <svg
          className={`timeline-whole timeline-${ask.paper}`}
          viewBox={`0 0 ${width} ${timeline.height}`}
          role="img"
          aria-labelledby="roadmap-title"
          aria-describedby="roadmap-about"
        >
          <title id="roadmap-title">
            {t('pictureOf', { from: dateWords(window.from), to: dateWords(window.to) })}
          </title>
          <desc id="roadmap-about">{t('pictureAbout', { projects: timeline.rows.length, steps })}</desc>
          <Drawn id="roadmap-head" shape={picture.head} />
          <Drawn id="roadmap-body" shape={picture.body} />
        </svg>
        <StickyNames timeline={timeline} />
      </section>
      <Sheets picture={picture} first={first} rest={rest} />
    </figure>
  );
}

/** The names again, over a picture that scrolls beneath them. */
function StickyNames({ timeline: { height, rows, bands } }: { timeline: Timeline }) {
  return (
    <svg className="timeline-names" height={height} aria-hidden="true">
      {bands.map(({ key, heading, baseline }) => (
        <text key={key} className={heading.of === 'group' ? 'tl-group' : 'tl-band'} x={2} y={baseline}>
          {heading.text}
        </text>
      ))}
      {rows.map(({ id, code, full, tag, y }) => (
        <foreignObject key={id} x={0} y={y} width="100%" height={nameHeight}>
          <p className="timeline-name">
            {/* first, for a long name is cut: whose alone a row is must be seen */}
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
  picture: RoadmapPicture;
  first: number;
  rest: number;
}

/**
 * What is printed: the same drawing, cut between two projects, each part under the axis and, where a group goes on,
 * under its heading again.
 */
function Sheets({ picture: { timeline }, first, rest }: SheetsProps) {
  const { width, head } = timeline;
  return sheetsOf(timeline, first, rest).map(({ from, to, band }) => {
    const again = band ? headingHeight(band) : 0;
    return (
      <svg
        key={from}
        className="timeline-sheet"
        viewBox={`0 0 ${width} ${head + again + to - from}`}
        aria-hidden="true"
      >
        <use href="#roadmap-head" />
        {band && <Part {...{ width }} y={head} from={band.top} to={band.top + again} />}
        <Part {...{ width, from, to }} y={head + again} />
      </svg>
    );
  });
}

/** What of the body lies between two heights, set at another. */
function Part({ width, y, from, to }: Record<'width' | 'y' | 'from' | 'to', number>) {
  const height = to - from;
  return (
    <svg y={y} width={width} height={height} viewBox={`0 ${from} ${width} ${height}`} aria-hidden="true">
      <use href="#roadmap-body" />
    </svg>
  );
}

/** What the signs mean. */
function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  const { width, height } = signSize;
  return (
    <figcaption>
      <ul className="timeline-legend">
        {entries.map(({ sign, words }) => (
          <li key={sign}>
            <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
              <Drawn shape={shape('g', {}, ...drawnSign(sign, 4, height / 2))} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
