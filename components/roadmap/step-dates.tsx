import { useTranslations } from 'next-intl';
import { dateWords } from '@/lib/dates/date-words';
import type { GridStep } from '@/lib/roadmap/grid';
import { slipOf } from '@/lib/roadmap/slip-rule';

/** The latest agreed date, and the first where it was another. */
export function BaselineDates({
  step,
}: {
  step: Pick<GridStep, 'baselineOn' | 'firstBaselineOn' | 'baselinePrecision' | 'firstBaselinePrecision'>;
}) {
  const t = useTranslations('roadmap');
  const { baselineOn, firstBaselineOn } = step;
  if (baselineOn === null) return null;
  return (
    <>
      {dateWords({ on: baselineOn, precision: step.baselinePrecision ?? 'day' }, { month: 'short' })}
      {firstBaselineOn !== null && firstBaselineOn !== baselineOn && (
        <small className="small">
          {t('first', {
            date: dateWords(
              { on: firstBaselineOn, precision: step.firstBaselinePrecision ?? 'day' },
              { month: 'short' },
            ),
          })}
        </small>
      )}
    </>
  );
}

/** The forecast as exact as it was typed, and by how much the step runs behind what was agreed. */
export function ForecastDate({ step }: { step: GridStep }) {
  const t = useTranslations('roadmap.slip');
  const { forecast, baselineOn, firstBaselineOn } = step;
  const slip = slipOf({ ...step, forecastOn: forecast?.on ?? null });
  const from = (which: 'latest' | 'first', days: number) =>
    t(days < 0 ? `${which}Ahead` : which, { days: Math.abs(days) });
  const words = [
    ...(slip.fromLatest === null ? [] : [from('latest', slip.fromLatest)]),
    ...(slip.fromFirst === null || firstBaselineOn === baselineOn ? [] : [from('first', slip.fromFirst)]),
  ];
  return (
    <>
      {forecast && dateWords(forecast, { month: 'short' })}
      {words.length > 0 && <small className="small">{words.join('; ')}</small>}
    </>
  );
}

/** When it was done, and what shows it. */
export function ActualDate({
  step: { actualOn, evidence },
}: {
  step: Pick<GridStep, 'actualOn' | 'evidence'>;
}) {
  if (actualOn === null && evidence === '') return null;
  return (
    <>
      {actualOn && dateWords(actualOn, { month: 'short' })}
      {evidence !== '' && (
        <small className="small">
          {/^https?:\/\/\S+$/.test(evidence) ? (
            <a href={evidence} rel="noreferrer">
              {evidence}
            </a>
          ) : (
            evidence
          )}
        </small>
      )}
    </>
  );
}
