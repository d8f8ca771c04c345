import type { FundingRow, MilestoneRow, ProjectRow, StatusRow } from '@/lib/exports/rows';
import { cellList } from '@/lib/formats/cell-list';
import type { ListColumn } from '@/lib/formats/list-column';
import { decimalText } from '@/lib/projects/amount';
import {
  columnTitles,
  date,
  type FileNames,
  number,
  partialDateColumns,
  projectColumnsOf,
  text,
  type Words,
} from './file-words';

/**
 * The list of projects with each Party's status. The form's fields are written as the import reads them
 * (lib/projects/import/row-input.ts), so that rows can come back.
 */
export function projectColumns(t: Words, names: FileNames): ListColumn<ProjectRow>[] {
  const title = columnTitles(t);
  return [
    ...projectColumnsOf<ProjectRow>(t, names, (row) => row),
    text(title('stage'), ({ stage }) => t(`projects.stages.${stage}`)),
    text(title('onList'), ({ list }) => t(list ? 'csv.yes' : 'csv.no')),
    number(title('listVersion'), ({ list }) => list?.version ?? null),
    ...partialDateColumns<ProjectRow>(t, 'start', ({ start }) => start),
    ...partialDateColumns<ProjectRow>(t, 'target', ({ target }) => target),
    text(title('jointStatus'), ({ jointStatus }) => t(`projects.status.${jointStatus}`)),
    ...names.parties.flatMap(({ code }): ListColumn<ProjectRow>[] => {
      const statusOf = ({ statuses }: ProjectRow) => statuses.find(({ party }) => party === code);
      return [
        text(t('csv.columns.statusOf', { party: code }), (row) => {
          const fact = statusOf(row);
          return fact ? t(`projects.status.${fact.status}`) : null;
        }),
        text(t('csv.columns.lineOf', { party: code }), (row) => statusOf(row)?.line ?? null),
        date(t('csv.columns.reportedBy', { party: code }), (row) => statusOf(row)?.reportedOn ?? null),
      ];
    }),
    text(title('next'), ({ next }) => next?.title ?? null),
    date(title('nextDue'), ({ next }) => next?.on ?? null),
    text(title('provisions'), ({ provisions }) => provisions.join(', ')),
    text(title('tags'), ({ tags }) => tags.join(', ')),
    text(title('associated'), ({ associated }) => associated.join(', ')),
    text(title('organisations'), ({ organisations }) =>
      cellList(organisations.map((each) => organisationText(each, names))),
    ),
    text(title('cost'), (row) => amountsText(row, 'cost')),
    text(title('funding'), (row) => amountsText(row, 'funding')),
    text(title('references'), ({ references }) => references.map(referenceText).join('; ')),
    text(title('description'), ({ description }) => description),
    text(title('intendedResult'), ({ intendedResult }) => intendedResult),
    text(title('resultEvidence'), ({ resultEvidence }) => resultEvidence),
    date(title('resultOn'), ({ resultOn }) => resultOn),
    date(title('enteredOn'), ({ enteredOn }) => enteredOn),
    // by it the import finds a private project, which has no code, under another title
    text(title('id'), ({ id }) => id),
  ];
}

/** `Example Works (private, Georgia): builder`. */
function organisationText(
  { name, sector, home, role }: ProjectRow['organisations'][number],
  { parties }: FileNames,
): string {
  const whose = parties.find(({ code }) => code === home)?.name ?? home;
  return `${name} (${sector}, ${whose})${role && `: ${role}`}`;
}

/** `EUR 1250000.00; USD 5.00`. */
const amountsText = ({ funding }: ProjectRow, kind: 'cost' | 'funding') =>
  funding
    .filter((each) => each.kind === kind)
    .map(({ currency, amountMinor }) => `${currency} ${decimalText(amountMinor, currency)}`)
    .join('; ');

const referenceText = ({ registry, title, url }: ProjectRow['references'][number]) =>
  [registry, title, url].filter(Boolean).join(' ');

/** Costs and funding, one line per amount with its currency. */
export function fundingColumns(t: Words, names: FileNames): ListColumn<FundingRow>[] {
  const title = columnTitles(t);
  return [
    ...projectColumnsOf<FundingRow>(t, names, ({ project }) => project),
    text(title('kind'), ({ kind }) => t(`csv.funding.${kind}`)),
    {
      title: title('amount'),
      kind: 'amount',
      of: ({ amountMinor, currency }) => decimalText(amountMinor, currency),
    },
    text(title('currency'), ({ currency }) => currency),
    text(title('source'), ({ source }) => source),
  ];
}

/** Each Party's latest report. */
export function statusColumns(t: Words, names: FileNames): ListColumn<StatusRow>[] {
  const title = columnTitles(t);
  return [
    ...projectColumnsOf<StatusRow>(t, names, ({ project }) => project),
    text(title('party'), ({ party }) => party),
    text(title('status'), ({ status }) => t(`projects.status.${status}`)),
    text(title('line'), ({ line }) => line),
    date(title('reportedOn'), ({ reportedOn }) => reportedOn),
  ];
}

/** The milestones of a roadmap: baselines, forecast, actual date, and the slip in days. */
export function milestoneColumns(t: Words, names: FileNames): ListColumn<MilestoneRow>[] {
  const title = columnTitles(t);
  return [
    ...projectColumnsOf<MilestoneRow>(t, names, ({ project }) => project),
    number(title('number'), (row) => row.number),
    text(title('milestone'), (row) => row.title),
    text(title('responsible'), ({ responsible }) => responsible ?? t('csv.allParties')),
    date(title('firstBaseline'), ({ firstBaselineOn }) => firstBaselineOn),
    ...partialDateColumns<MilestoneRow>(t, 'baseline', ({ baseline }) => baseline),
    ...partialDateColumns<MilestoneRow>(t, 'forecast', ({ forecast }) => forecast),
    date(title('due'), ({ dueOn }) => dueOn),
    date(title('actual'), ({ actualOn }) => actualOn),
    number(title('slipFirst'), ({ slip }) => slip.fromFirst),
    number(title('slipLatest'), ({ slip }) => slip.fromLatest),
    text(title('after'), ({ after }) => after.join(', ')),
    text(title('state'), ({ state }) => t(`roadmap.states.${state.kind}`)),
    text(title('evidence'), ({ evidence }) => evidence),
    text(title('projectId'), ({ project }) => project.id),
  ];
}
