import type { Words } from '@/components/exports/file-words';
import type {
  ActionLine,
  DecisionLine,
  DifferingLine,
  Listed,
  MilestoneLine,
  ReportContent,
  ResultLine,
} from '@/lib/exports/report/content';
import { type Column, type ReportTable, table } from './report-table';

/** The sentence under a list: that it is empty, or how many more there are. */
function moreLines({ first, more }: Listed<unknown>, t: Words): string[] {
  if (first.length === 0) return [t('implementation.none')];
  return more === 0 ? [] : [t('implementation.more', { first: first.length, more })];
}

/** Milestones done, missed or due. */
export function milestoneTable(
  id: 'done' | 'missed' | 'due',
  list: Listed<MilestoneLine>,
  t: Words,
): ReportTable {
  const titled = list.first.some(({ projectTitle }) => projectTitle !== undefined);
  const project: Column<MilestoneLine> = {
    title: t('implementation.columns.project'),
    kind: 'text',
    width: 6,
    of: ({ projectTitle }) => projectTitle ?? null,
  };
  return table<MilestoneLine>(
    { id, title: t(`implementation.tables.${id}`), lines: moreLines(list, t) },
    [
      code(t, ({ project }) => project),
      ...(titled ? [project] : []),
      {
        title: t('implementation.columns.milestone'),
        kind: 'text',
        width: titled ? 4 : 8,
        of: (row) => row.title,
      },
      groupColumn(t, ({ group }) => group),
      {
        title: t(`implementation.columns.${id}`),
        kind: 'partial-date',
        width: 3,
        kept: true,
        of: ({ on, precision }) => ({ on, precision: precision ?? 'day' }),
      },
    ],
    list.first,
  );
}

/** Results shown, with their evidence. */
export function resultTable(list: Listed<ResultLine>, t: Words): ReportTable {
  return table<ResultLine>(
    { id: 'results', title: t('implementation.tables.results'), lines: moreLines(list, t) },
    [
      code(t, ({ project }) => project),
      { title: t('implementation.columns.project'), kind: 'text', width: 5, of: (row) => row.title },
      { title: t('implementation.columns.intended'), kind: 'text', width: 5, of: ({ intended }) => intended },
      { title: t('implementation.columns.evidence'), kind: 'text', width: 5, of: ({ evidence }) => evidence },
      { title: t('implementation.columns.shownOn'), kind: 'date', width: 3, of: ({ on }) => on },
    ],
    list.first,
  );
}

/** Projects of differing positions, a column for each Party. */
export function differingTable(list: Listed<DifferingLine>, codes: readonly string[], t: Words): ReportTable {
  const position = (party: string): Column<DifferingLine> => ({
    title: t('implementation.columns.position', { party }),
    kind: 'text',
    width: 5,
    of: ({ positions }) => {
      const own = positions.find((each) => each.party === party);
      if (own === undefined) return null;
      const status = t(`projects.status.${own.status}`);
      return own.line === '' ? status : t('implementation.position', { status, line: own.line });
    },
  });
  return table<DifferingLine>(
    { id: 'differing', title: t('implementation.tables.differing'), lines: moreLines(list, t) },
    [
      code(t, ({ project }) => project),
      { title: t('implementation.columns.project'), kind: 'text', width: 5, of: (row) => row.title },
      groupColumn(t, ({ group }) => group),
      ...codes.map(position),
    ],
    list.first,
  );
}

/** Decisions taken. */
export function decisionTable(list: Listed<DecisionLine>, t: Words): ReportTable {
  return table<DecisionLine>(
    { id: 'decisions', title: t('implementation.tables.decisions'), lines: moreLines(list, t) },
    [
      {
        title: t('implementation.columns.number'),
        kind: 'text',
        width: 2,
        kept: true,
        of: (row) => row.code,
      },
      { title: t('implementation.columns.decision'), kind: 'text', width: 8, of: ({ text }) => text },
      groupColumn(t, ({ group }) => group),
      { title: t('implementation.columns.decidedOn'), kind: 'date', width: 3, of: ({ on }) => on },
      {
        title: t('implementation.columns.state'),
        kind: 'text',
        width: 2,
        of: ({ state }) => t(`decisions.states.${state}`),
      },
    ],
    list.first,
  );
}

/** Open actions. */
export function actionTable(list: ReportContent['actions'], codes: readonly string[], t: Words): ReportTable {
  const lines = moreLines(list, t);
  return table<ActionLine>(
    {
      id: 'actions',
      title: t('implementation.tables.actions'),
      lines: list.overdue === 0 ? lines : [t('implementation.overdue', { count: list.overdue }), ...lines],
    },
    [
      { title: t('implementation.columns.action'), kind: 'text', width: 8, of: ({ text }) => text },
      {
        title: t('implementation.columns.owner'),
        kind: 'text',
        width: 2,
        of: ({ owner }) => owner ?? codes.join(', '),
      },
      groupColumn(t, ({ group }) => group),
      { title: t('implementation.columns.dueOn'), kind: 'date', width: 3, of: ({ due }) => due },
      {
        title: t('implementation.columns.state'),
        kind: 'text',
        width: 2,
        of: ({ overdue }) => t(overdue ? 'implementation.late' : 'implementation.open'),
      },
    ],
    list.first,
  );
}

const code = <Row>(t: Words, of: (row: Row) => string): Column<Row> => ({
  title: t('implementation.columns.code'),
  kind: 'text',
  width: 2,
  kept: true,
  of,
});

const groupColumn = <Row>(t: Words, of: (row: Row) => string | null): Column<Row> => ({
  title: t('implementation.columns.groupCode'),
  kind: 'text',
  width: 2,
  kept: true,
  of,
});
