import type { Words } from '@/components/exports/file-words';
import { dateWords } from '@/lib/dates/date-words';
import type { DeliverableLine, GroupFigures, GroupLine, ReportContent } from '@/lib/exports/report/content';
import { actionTable, decisionTable, differingTable, milestoneTable, resultTable } from './list-tables';
import { type Column, type ReportTable, table } from './report-table';

/** All tables of a report in the order of the full form. `parties` begins with the reader's own. */
export function reportTables(
  content: ReportContent,
  parties: readonly { code: string; name: string }[],
  t: Words,
): ReportTable[] {
  const codes = parties.map(({ code }) => code);
  return [
    groupTable(content.groups, t),
    milestoneTable('done', content.done, t),
    milestoneTable('missed', content.missed, t),
    resultTable(content.shown, t),
    differingTable(content.differing, codes, t),
    milestoneTable('due', content.due, t),
    coverageTable(content.coverage, t),
    decisionTable(content.decisions, t),
    actionTable(content.actions, codes, t),
  ];
}

function groupTable(groups: readonly GroupLine[], t: Words): ReportTable {
  const title = (name: 'group' | 'list' | 'roadmap' | 'projects' | 'steps' | 'overdue') =>
    t(`implementation.columns.${name}`);
  const figure = (name: string, of: (figures: GroupFigures) => number | string): Column<GroupLine> => ({
    title: name,
    kind: 'figure',
    width: 2,
    of: ({ projects }) => (projects === 'restricted' ? t('csv.restricted') : of(projects)),
  });
  return table<GroupLine>(
    {
      id: 'groups',
      title: t('implementation.tables.groups'),
      lines: [t('implementation.apart')],
    },
    [
      { title: title('group'), kind: 'text', width: 5, of: ({ name }) => name },
      { title: title('list'), kind: 'text', width: 4, of: ({ list }) => deliverableText(list, t) },
      { title: title('roadmap'), kind: 'text', width: 4, of: ({ roadmap }) => deliverableText(roadmap, t) },
      figure(title('projects'), ({ count }) => count),
      figure(title('steps'), ({ milestones: { done, planned } }) =>
        t('implementation.ofPlanned', { done, planned }),
      ),
      figure(title('overdue'), ({ milestones: { overdue } }) => overdue),
      figure(t('implementation.results.shown'), ({ results: { shown } }) => shown),
      figure(t('implementation.results.intended'), ({ results: { intended } }) => intended),
      figure(t('implementation.results.not-named'), ({ results }) => results['not-named']),
    ],
    groups,
  );
}

function deliverableText({ state, soon, agreedOn, due }: DeliverableLine, t: Words): string {
  const word = t(`compliance.states.${state === 'pending' && soon ? 'pending-soon' : state}`);
  if (agreedOn !== null) return t('implementation.agreed', { word, on: dateWords(agreedOn) });
  return state === 'not-in-force' ? word : t('implementation.dueOn', { word, on: dateWords(due) });
}

function coverageTable(coverage: ReportContent['coverage'], t: Words): ReportTable {
  const { served, unserved, restricted, projects, servingNone } = coverage;
  return table<{ code: string; title: string }>(
    {
      id: 'coverage',
      title: t('implementation.tables.coverage'),
      lines: [
        t('implementation.covered', { served, all: served + unserved.length + restricted, restricted }),
        t('implementation.serving', { serving: projects - servingNone, all: projects }),
        ...(unserved.length === 0 ? [] : [t('implementation.unserved')]),
      ],
    },
    [
      {
        title: t('implementation.columns.provision'),
        kind: 'text',
        width: 2,
        kept: true,
        of: (row) => row.code,
      },
      { title: t('implementation.columns.undertaking'), kind: 'text', width: 12, of: ({ title }) => title },
    ],
    unserved,
  );
}
