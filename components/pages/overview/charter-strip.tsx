import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { quarterDate } from '@/lib/dates/partial-date';
import { type PlacedMark, type StripMark, stripLayout } from './strip-layout';

interface CharterStripProps {
  marks: readonly StripMark[];
  /** The days on which a list or roadmap was agreed. */
  agreed: readonly CalendarDate[];
  asOf: CalendarDate;
}

const laneHeight = 34;

/**
 * A time line of the Charter: signing, due dates, today and the meetings. The same is in a list for screen
 * readers and phones.
 */
export function CharterStrip({ marks, agreed, asOf }: CharterStripProps) {
  const t = useTranslations('overview.strip');
  const strip = stripLayout(marks);
  const axis = strip.lanes * laneHeight + 26;
  const signed = strip.marks.find(({ kind }) => kind === 'signed');
  return (
    <figure className="strip">
      <figcaption className="sr-only">{t('caption')}</figcaption>
      <ol className="strip-list">
        {strip.marks.map((mark) => (
          <li key={mark.key} className={`strip-${mark.kind}`}>
            <strong>{mark.title}</strong> {mark.small}
          </li>
        ))}
      </ol>
      <svg viewBox={`0 0 ${strip.width} ${axis + 34}`} aria-hidden="true">
        <line className="strip-axis" x1="20" x2="1100" y1={axis} y2={axis} />
        {strip.quarters.map((quarter) => (
          <g key={`${quarter.year}-${quarter.quarter}`}>
            <line className="strip-tick" x1={quarter.x} x2={quarter.x} y1={axis - 4} y2={axis + 4} />
            {quarter.wide && (
              <text className="strip-quarter" x={quarter.middle} y={axis + 22} textAnchor="middle">
                {dateWords(quarterDate(quarter.year, quarter.quarter))}
              </text>
            )}
          </g>
        ))}
        {signed && asOf > signed.date && (
          <line className="strip-elapsed" x1={signed.x} x2={strip.x(asOf)} y1={axis} y2={axis} />
        )}
        {[...new Set(agreed)].map((day) => (
          <path key={day} className="strip-agreed" d={`M${strip.x(day) - 5} ${axis - 10}l4 4 7-8`} />
        ))}
        {strip.marks.map((mark) => (
          <Mark key={mark.key} mark={mark} axis={axis} lanes={strip.lanes} />
        ))}
      </svg>
    </figure>
  );
}

function Mark({ mark, axis, lanes }: { mark: PlacedMark; axis: number; lanes: number }) {
  const top = (lanes - 1 - mark.lane) * laneHeight + 14;
  const x = mark.anchor === 'start' ? mark.x + 8 : mark.x - 8;
  return (
    <g className={`strip-${mark.kind}`}>
      <line className="strip-stem" x1={mark.x} x2={mark.x} y1={top - 10} y2={axis + 10} />
      {mark.kind === 'signed' && <circle cx={mark.x} cy={axis} r="5" />}
      {(mark.kind === 'planned' || mark.kind === 'held') && (
        <path d={`M${mark.x} ${axis - 7}l7 7-7 7-7-7z`} />
      )}
      <text x={x} y={top} textAnchor={mark.anchor}>
        <tspan className="strip-title">{mark.title}</tspan>
        <tspan x={x} dy="15">
          {mark.small}
        </tspan>
      </text>
    </g>
  );
}
