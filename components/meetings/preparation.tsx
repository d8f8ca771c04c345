import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { dateWords } from '@/lib/dates/date-words';
import type { PreparationStep } from '@/lib/meetings/preparation-steps';

/** The countdown of a meeting's preparation. */
export function Preparation({ steps }: { steps: readonly PreparationStep[] }) {
  const t = useTranslations('meetings.page');
  return (
    <>
      <Table
        caption={t('preparationCaption')}
        columns={[{ label: t('step') }, { label: t('due') }, { label: t('when') }]}
        rows={steps.map(({ key, offset, on, state }) => ({
          key,
          cells: [
            t(`steps.${key}`),
            <span key="on">
              {dateWords(on)}
              <small className="small">
                {t('offset', { days: Math.abs(offset), when: offset < 0 ? 'before' : 'after' })}
              </small>
            </span>,
            state.kind === 'passed' ? (
              <span key="state">{t('passed', { days: state.days })}</span>
            ) : (
              <StatusWord
                key="state"
                tone={state.soon ? 'soon' : 'open'}
                word={t('left', { days: state.daysLeft })}
              />
            ),
          ],
        }))}
      />
      <p className="note">{t('preparationNote')}</p>
    </>
  );
}
