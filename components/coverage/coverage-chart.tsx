import { useTranslations } from 'next-intl';
import { type Coverage, servingStages } from '@/lib/coverage/coverage-rule';
import type { Stage } from '@/lib/projects/stage';
import { coverageLayout, type PlacedCell, type PlacedRow } from './coverage-layout';

const fills: Record<Stage, string> = {
  candidate: 'fill-unreported',
  proposed: 'fill-diff',
  active: 'fill-plan',
  suspended: 'fill-soon',
  completed: 'fill-ok',
  withdrawn: 'fill-unreported',
};

interface CoverageChartProps {
  coverage: Pick<Coverage, 'rows'>;
  groups: readonly { code: string; name: string }[];
}

/** Undertakings by group as discs, and by stage as bars. The tables have the same numbers. */
export function CoverageChart({ coverage, groups }: CoverageChartProps) {
  const t = useTranslations('coverage.picture');
  const layout = coverageLayout(coverage);
  const shown = layout.columns.map(({ group }) => groups.find(({ code }) => code === group));
  return (
    <figure className="mt-3">
      <div className="scroll-shadows">
        <svg
          className="coverage-chart"
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          aria-labelledby="coverage-picture"
        >
          <title id="coverage-picture">{t('title')}</title>
          {layout.columns.map(({ group, x }) => (
            <text key={group} x={x} y={20} textAnchor="middle">
              {group}
            </text>
          ))}
          <text x={layout.bar} y={20}>
            {t('all')}
          </text>
          {layout.rows.map((row) => (
            <Row key={row.code} row={row} width={layout.width} bar={layout.bar} />
          ))}
        </svg>
      </div>
      <figcaption className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
        {servingStages.map((stage) => (
          <Legend key={stage} stage={stage} />
        ))}
        <span>{t('ring')}</span>
        <span>{shown.map((group) => group && `${group.code} ${group.name}`).join(' · ')}</span>
      </figcaption>
    </figure>
  );
}

function Row({ row, width, bar }: { row: PlacedRow; width: number; bar: number }) {
  const last = row.bars.at(-1);
  return (
    <g>
      <line x1="0" x2={width} y1={row.y + 15} y2={row.y + 15} />
      <a href={`/charter/${encodeURIComponent(row.code)}`}>
        <text x="0" y={row.y + 4}>
          {row.code}
        </text>
        <text x="46" y={row.y + 4}>
          {row.title}
        </text>
      </a>
      {row.cells.map((cell) => (
        <Cell key={cell.cell.group} cell={cell} y={row.y} />
      ))}
      {row.bars.map(({ stage, x, width: length }) => (
        <rect key={stage} className={fills[stage]} x={x} y={row.y - 7} width={length} height="14" />
      ))}
      {row.projects > 0 && (
        <text x={(last ? last.x + last.width : bar) + 6} y={row.y + 4}>
          {row.projects}
        </text>
      )}
    </g>
  );
}

function Cell({ cell: { cell, x, radius }, y }: { cell: PlacedCell; y: number }) {
  const t = useTranslations('coverage');
  if (cell.kind === 'restricted') {
    return (
      <text className="closed" x={x} y={y + 4} textAnchor="middle">
        {t('restricted')}
      </text>
    );
  }
  if (cell.projects === 0)
    return (
      cell.mandated && <circle className="fill-none stroke-soft" strokeWidth="1.5" cx={x} cy={y} r="5" />
    );
  return (
    <>
      <circle className="fill-plan" cx={x - 8} cy={y} r={radius} />
      <text x={x + 8} y={y + 4}>
        {cell.projects}
      </text>
    </>
  );
}

function Legend({ stage }: { stage: Stage }) {
  const t = useTranslations('projects.stages');
  return (
    <span>
      <svg width="11" height="11" viewBox="0 0 10 10" aria-hidden="true">
        <rect className={fills[stage]} width="10" height="10" />
      </svg>{' '}
      {t(stage)}
    </span>
  );
}
