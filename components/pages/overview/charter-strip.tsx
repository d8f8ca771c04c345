import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
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

/** A mark's colours: of its line, its sign and its title. */
const looks = {
  signed: { line: 'stroke-rule', sign: 'fill-ink', title: 'fill-ink' },
  due: { line: 'stroke-out', title: 'fill-ink' },
  today: { line: 'stroke-act', title: 'fill-act' },
  planned: { line: 'stroke-rule', sign: 'fill-plan', title: 'fill-ink' },
  held: { line: 'stroke-rule', sign: 'fill-ok', title: 'fill-ink' },
} satisfies Record<StripMark['kind'], { line: string; sign?: string; title: string }>;

/** Due dates are dashed, today is the strongest. */
const strokes: Partial<Record<StripMark['kind'], ComponentProps<'line'>>> = {
  due: { strokeWidth: 1.5, strokeDasharray: '3 3' },
  today: { strokeWidth: 2 },
};

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
    <figure className="mb-head border-rule border-y pt-2 pb-1 print:mb-[6pt]">
      <figcaption className="sr-only">{t('caption')}</figcaption>
      <ol className="strip-list">
        {strip.marks.map((mark) => (
          <li key={mark.key} aria-current={mark.kind === 'today' ? 'date' : undefined}>
            <strong>{mark.title}</strong> {mark.small}
          </li>
        ))}
      </ol>
      <svg className="strip" viewBox={`0 0 ${strip.width} ${axis + 34}`} aria-hidden="true">
        <line className="stroke-rule" strokeWidth="1.5" x1="20" x2="1100" y1={axis} y2={axis} />
        {strip.quarters.map((quarter) => (
          <g key={`${quarter.year}-${quarter.quarter}`}>
            <line className="stroke-soft" x1={quarter.x} x2={quarter.x} y1={axis - 4} y2={axis + 4} />
            {quarter.wide && (
              <text x={quarter.middle} y={axis + 22} textAnchor="middle">
                {dateWords(quarterDate(quarter.year, quarter.quarter))}
              </text>
            )}
          </g>
        ))}
        {signed && asOf > signed.date && (
          <line
            className="stroke-ink"
            strokeWidth="2.5"
            x1={signed.x}
            x2={strip.x(asOf)}
            y1={axis}
            y2={axis}
          />
        )}
        {[...new Set(agreed)].map((day) => (
          <path
            key={day}
            className="fill-none stroke-ok"
            strokeWidth="2.2"
            strokeLinecap="round"
            strokeLinejoin="round"
            d={`M${strip.x(day) - 5} ${axis - 10}l4 4 7-8`}
          />
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
  const look = looks[mark.kind];
  const x = mark.anchor === 'start' ? mark.x + 8 : mark.x - 8;
  return (
    <g>
      <line
        className={look.line}
        {...strokes[mark.kind]}
        x1={mark.x}
        x2={mark.x}
        y1={top - 10}
        y2={axis + 10}
      />
      {mark.kind === 'signed' && <circle className={looks.signed.sign} cx={mark.x} cy={axis} r="5" />}
      {(mark.kind === 'planned' || mark.kind === 'held') && (
        <path className={looks[mark.kind].sign} d={`M${mark.x} ${axis - 7}l7 7-7 7-7-7z`} />
      )}
      <text x={x} y={top} textAnchor={mark.anchor}>
        <tspan className={look.title}>{mark.title}</tspan>
        <tspan x={x} dy="15">
          {mark.small}
        </tspan>
      </text>
    </g>
  );
}
