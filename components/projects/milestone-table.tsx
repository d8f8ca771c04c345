import { useTranslations } from 'next-intl';
import { PartyChip } from '@/components/ui/party-chip';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { calendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Precision } from '@/lib/dates/partial-date';

interface Milestone {
  id: string;
  step: string;
  responsible: string | null;
  forecastOn: string | null;
  forecastPrecision: Precision | null;
  baselineOn: string | null;
  baselinePrecision: Precision | null;
  actualOn: string | null;
  evidence: string;
}

/** The milestones of one project, to read: agreed, expected and actual dates apart. */
export function MilestoneTable({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useTranslations('projects.page');
  const day = (on: string | null, precision: Precision | null = 'day') =>
    on === null ? '–' : dateWords(calendarDate(on), { precision: precision ?? 'day' });
  return (
    <Table
      caption={t('milestones')}
      columns={[
        { label: t('step') },
        { label: t('responsible') },
        { label: t('baseline') },
        { label: t('forecast') },
        { label: t('actual') },
      ]}
      rows={milestones.map((milestone) => ({
        key: milestone.id,
        id: `milestone-${milestone.id}`,
        cells: [
          milestone.step,
          milestone.responsible === null ? t('all') : <PartyChip key="party" code={milestone.responsible} />,
          day(milestone.baselineOn, milestone.baselinePrecision),
          day(milestone.forecastOn, milestone.forecastPrecision),
          milestone.actualOn === null ? (
            '–'
          ) : (
            <StatusWord key="actual" tone="ok" word={day(milestone.actualOn)} small={milestone.evidence} />
          ),
        ],
      }))}
    />
  );
}
