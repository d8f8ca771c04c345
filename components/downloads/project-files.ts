import type { FundingRow, ProjectRow, StatusRow, StepRow } from '@/lib/downloads/rows';
import type { CsvColumn } from '@/lib/exchange/csv';
import { decimalText } from '@/lib/projects/amount';
import {
  date,
  type FileNames,
  number,
  partialDateColumns,
  projectColumnsOf,
  text,
  type Words,
} from './file-words';

/** The list of projects: what each is and how it stands, by each Party. */
export function projectColumns(t: Words, names: FileNames): CsvColumn<ProjectRow>[] {
  const title = (name: string, values?: Record<string, string>) => t(`csv.columns.${name}`, values);
  return [
    ...projectColumnsOf<ProjectRow>(t, names, (row) => row),
    text(title('stage'), ({ stage }) => t(`projects.stages.${stage}`)),
    text(title('onList'), ({ onList }) => t(onList ? 'csv.yes' : 'csv.no')),
    ...partialDateColumns<ProjectRow>(t, 'start', ({ start }) => start),
    ...partialDateColumns<ProjectRow>(t, 'target', ({ target }) => target),
    text(title('jointStatus'), ({ jointStatus }) => t(`projects.status.${jointStatus}`)),
    ...names.parties.flatMap(({ code }): CsvColumn<ProjectRow>[] => {
      const said = ({ statuses }: ProjectRow) => statuses.find(({ party }) => party === code);
      return [
        text(title('statusOf', { party: code }), (row) => {
          const fact = said(row);
          return fact ? t(`projects.status.${fact.status}`) : null;
        }),
        text(title('lineOf', { party: code }), (row) => said(row)?.line ?? null),
        date(title('reportedBy', { party: code }), (row) => said(row)?.reportedOn ?? null),
      ];
    }),
    date(title('nextDue'), ({ nextDueOn }) => nextDueOn),
    text(title('provisions'), ({ provisions }) => provisions.join(', ')),
    text(title('tags'), ({ tags }) => tags.join(', ')),
    date(title('enteredOn'), ({ enteredOn }) => enteredOn),
  ];
}

/** Costs and funding, each amount with its own currency. */
export function fundingColumns(t: Words, names: FileNames): CsvColumn<FundingRow>[] {
  const title = (name: string) => t(`csv.columns.${name}`);
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

/** What each Party reported last. */
export function statusColumns(t: Words, names: FileNames): CsvColumn<StatusRow>[] {
  const title = (name: string) => t(`csv.columns.${name}`);
  return [
    ...projectColumnsOf<StatusRow>(t, names, ({ project }) => project),
    text(title('party'), ({ party }) => party),
    text(title('status'), ({ status }) => t(`projects.status.${status}`)),
    text(title('line'), ({ line }) => line),
    date(title('reportedOn'), ({ reportedOn }) => reportedOn),
  ];
}

/** The steps of a roadmap: baselines, forecast and actual apart, and the slip between them in days. */
export function stepColumns(t: Words, names: FileNames): CsvColumn<StepRow>[] {
  const title = (name: string) => t(`csv.columns.${name}`);
  return [
    ...projectColumnsOf<StepRow>(t, names, ({ project }) => project),
    number(title('number'), (row) => row.number),
    text(title('step'), ({ step }) => step),
    text(title('responsible'), ({ responsible }) => responsible ?? t('csv.allParties')),
    date(title('firstBaseline'), ({ firstBaselineOn }) => firstBaselineOn),
    ...partialDateColumns<StepRow>(t, 'baseline', ({ baseline }) => baseline),
    ...partialDateColumns<StepRow>(t, 'forecast', ({ forecast }) => forecast),
    date(title('due'), ({ dueOn }) => dueOn),
    date(title('actual'), ({ actualOn }) => actualOn),
    number(title('slipFirst'), ({ slip }) => slip.fromFirst),
    number(title('slipLatest'), ({ slip }) => slip.fromLatest),
    text(title('evidence'), ({ evidence }) => evidence),
  ];
}
