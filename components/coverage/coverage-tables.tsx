import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import {
  type CoverageCell,
  type CoverageRow,
  type CoverageState,
  servingStages,
} from '@/lib/coverage/coverage-rule';

const tones: Record<CoverageState, Tone> = { served: 'ok', unserved: 'open', restricted: 'none' };

interface GroupsTableProps {
  rows: readonly CoverageRow[];
  groups: readonly { code: string; name: string }[];
}

/** Each undertaking with its projects by lead group. */
export function CoverageByGroup({ rows, groups }: GroupsTableProps) {
  const t = useTranslations('coverage');
  return (
    <Table
      caption={t('byGroup.caption')}
      columns={[
        { label: t('undertaking') },
        { label: t('state'), kept: true },
        ...groups.map(({ name }) => ({ label: name, numeric: true })),
        { label: t('all'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          <UndertakingName key="name" row={row} />,
          <StatusWord key="state" tone={tones[row.state]} word={t(`states.${row.state}`)} />,
          ...row.cells.map((cell) => <CellWords key={cell.group} cell={cell} />),
          row.state === 'restricted' ? t('restricted') : row.projects,
        ],
      }))}
    />
  );
}

/** Each undertaking with its projects by stage. */
export function CoverageByStage({ rows }: { rows: readonly CoverageRow[] }) {
  const t = useTranslations('coverage');
  const stages = useTranslations('projects.stages');
  return (
    <Table
      caption={t('byStage.caption')}
      columns={[
        { label: t('undertaking') },
        ...servingStages.map((stage) => ({ label: stages(stage), numeric: true })),
        { label: t('all'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          <UndertakingName key="name" row={row} />,
          ...row.byStage.map(({ projects }) => (row.state === 'restricted' ? t('restricted') : projects)),
          row.state === 'restricted' ? t('restricted') : row.projects,
        ],
      }))}
    />
  );
}

export function UndertakingName({ row }: { row: Pick<CoverageRow, 'code' | 'title'> }) {
  return (
    <>
      <span className="code">{row.code} </span>
      <Link href={`/charter/${encodeURIComponent(row.code)}`}>{row.title}</Link>
    </>
  );
}

function CellWords({ cell }: { cell: CoverageCell }) {
  const t = useTranslations('coverage');
  if (cell.kind === 'restricted') return t('restricted');
  return cell.mandated ? <strong>{cell.projects}</strong> : cell.projects;
}
