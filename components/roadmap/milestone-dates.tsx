import { Meta } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import type { GridMilestone } from '@/lib/roadmap/grid';
import { slipOf } from '@/lib/roadmap/slip-rule';

type Words = Translator<'roadmap'>;

interface BaselineDatesProps {
  milestone: Pick<
    GridMilestone,
    'baselineOn' | 'firstBaselineOn' | 'baselinePrecision' | 'firstBaselinePrecision'
  >;
  t: Words;
}

/** The latest agreed date, and the first if different. */
export function BaselineDates({ milestone, t }: BaselineDatesProps) {
  const { baselineOn, firstBaselineOn } = milestone;
  if (baselineOn === null) return null;
  return (
    <>
      {dateWords({ on: baselineOn, precision: milestone.baselinePrecision ?? 'day' }, { month: 'short' })}
      {firstBaselineOn !== null && firstBaselineOn !== baselineOn && (
        <Meta>
          {t('first', {
            date: dateWords(
              { on: firstBaselineOn, precision: milestone.firstBaselinePrecision ?? 'day' },
              { month: 'short' },
            ),
          })}
        </Meta>
      )}
    </>
  );
}

/** The forecast in its precision, and the slip against the agreed date. */
export function ForecastDate({ milestone, t }: { milestone: GridMilestone; t: Words }) {
  const { forecast, baselineOn, firstBaselineOn } = milestone;
  const slip = slipOf({ ...milestone, forecastOn: forecast?.on ?? null });
  const from = (which: 'latest' | 'first', days: number) =>
    t(`slip.${days < 0 ? (`${which}Ahead` as const) : which}`, { days: Math.abs(days) });
  const words = [
    ...(slip.fromLatest === null ? [] : [from('latest', slip.fromLatest)]),
    ...(slip.fromFirst === null || firstBaselineOn === baselineOn ? [] : [from('first', slip.fromFirst)]),
  ];
  return (
    <>
      {forecast && dateWords(forecast, { month: 'short' })}{' '}
      {words.length > 0 && <Meta inline>{words.join('; ')}</Meta>}
    </>
  );
}

/** The actual date and its evidence. */
export function ActualDate({
  milestone: { actualOn, evidence },
}: {
  milestone: Pick<GridMilestone, 'actualOn' | 'evidence'>;
}) {
  if (actualOn === null && evidence === '') return null;
  return (
    <>
      {actualOn && dateWords(actualOn, { month: 'short' })}
      {evidence !== '' && (
        <Meta>
          {/^https?:\/\/\S+$/.test(evidence) ? (
            <a href={evidence} rel="noreferrer">
              {evidence}
            </a>
          ) : (
            evidence
          )}
        </Meta>
      )}
    </>
  );
}
