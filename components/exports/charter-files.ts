import type { Messages } from 'next-intl';
import { deliverableWord } from '@/components/compliance/deliverable-words';
import type { DeliverableVerdict, GroupVerdict } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import type { CoverageRow } from '@/lib/coverage/coverage-rule';
import { servingStages } from '@/lib/coverage/coverage-rule';
import { deliverableDays } from '@/lib/deadlines/deadline-days';
import type { ProjectOfRow } from '@/lib/exports/rows';
import type { ListColumn } from '@/lib/formats/list-column';
import { type Stage, stages } from '@/lib/projects/stage';
import {
  columnTitles,
  date,
  type FileNames,
  figure,
  nameOf,
  number,
  projectColumnsOf,
  text,
  type Words,
} from './file-words';

export interface ProvisionRow {
  code: string;
  title: string;
  kind: keyof Messages['csv']['kinds'];
  summary: string;
  section: { code: string; title: string };
  groups: readonly { groupCode: string }[];
}

/** The Charter's provisions with our summaries, without the official text. */
export function provisionColumns(t: Words): ListColumn<ProvisionRow>[] {
  const title = columnTitles(t);
  return [
    text(title('code'), ({ code }) => code),
    text(title('section'), ({ section }) => `${section.code} ${section.title}`),
    text(title('title'), (row) => row.title),
    text(title('kind'), ({ kind }) => t(`csv.kinds.${kind}`)),
    text(title('summary'), ({ summary }) => summary),
    text(title('mandateOf'), ({ groups }) => groups.map(({ groupCode }) => groupCode).join(', ')),
  ];
}

/** Coverage, one line per undertaking. Restricted counts are words, not numbers. */
export function coverageColumns(t: Words, { groups }: FileNames): ListColumn<CoverageRow>[] {
  const title = columnTitles(t);
  const unlessRestricted = ({ state }: CoverageRow, count: number) =>
    state === 'restricted' ? t('csv.restricted') : count;
  return [
    text(title('code'), ({ code }) => code),
    text(title('undertaking'), (row) => row.title),
    text(title('state'), ({ state }) => t(`coverage.states.${state}`)),
    ...groups.map(({ code, name }) =>
      figure<CoverageRow>(name, ({ cells }) => {
        const cell = cells.find(({ group }) => group === code);
        return cell?.kind === 'counted' ? cell.projects : t('csv.restricted');
      }),
    ),
    figure(t('coverage.all'), (row) => unlessRestricted(row, row.projects)),
    ...servingStages.map((stage) =>
      figure<CoverageRow>(t(`projects.stages.${stage}`), (row) =>
        unlessRestricted(row, row.byStage.find((each) => each.stage === stage)?.projects ?? 0),
      ),
    ),
  ];
}

/** The projects that serve no undertaking. */
export function servingNoneColumns(t: Words, names: FileNames): ListColumn<ServingNoneRow>[] {
  return [
    ...projectColumnsOf<ServingNoneRow>(t, names, (row) => row),
    text(t('csv.columns.stage'), ({ stage }) => t(`projects.stages.${stage}`)),
  ];
}

export interface ServingNoneRow extends ProjectOfRow {
  stage: Stage;
}

/** A group's verdict, and its projects as far as the reader may see. */
export interface GroupLine {
  verdict: GroupVerdict;
  figures: { stages: readonly { stage: Stage; count: number }[] } | null;
}

/**
 * The working groups with their establishment and verdicts as of the viewpoint. Projects by stage are known
 * for today only, and `left-out` otherwise.
 */
export function groupColumns(
  t: Words,
  { groups }: FileNames,
  { asOf, asKnown }: Viewpoint,
  figures: 'of-today' | 'left-out',
): ListColumn<GroupLine>[] {
  const title = columnTitles(t);
  const deliverable = (name: 'list' | 'roadmap', of: (line: GroupLine) => DeliverableVerdict) => [
    text<GroupLine>(title(name), (line) => t(`compliance.states.${deliverableWord(of(line).state)}`)),
    number<GroupLine>(title(`${name}Days`), (line) => deliverableDays(of(line).state)?.days ?? null),
    text<GroupLine>(title(`${name}DaysAre`), (line) => {
      const days = deliverableDays(of(line).state);
      return days && t(`csv.days.${days.are}`);
    }),
    date<GroupLine>(title(`${name}Agreed`), (line) => of(line).agreed?.agreedOn ?? null),
    date<GroupLine>(title(`${name}Due`), (line) => of(line).countedFrom),
  ];
  return [
    text(title('groupCode'), ({ verdict }) => verdict.groupCode),
    text(title('group'), ({ verdict }) => nameOf(groups, verdict.groupCode)),
    date(title('asOf'), () => asOf),
    date(title('asKnown'), () => asKnown),
    date(title('established'), ({ verdict }) => verdict.established?.on ?? null),
    text(title('verdict'), ({ verdict }) => t(`compliance.groups.${verdict.state.kind}`)),
    ...deliverable('list', ({ verdict }) => verdict.projectList),
    ...deliverable('roadmap', ({ verdict }) => verdict.roadmap),
    ...(figures === 'left-out' ? [] : stages.map((stage) => stageColumn(stage, t))),
  ];
}

function stageColumn(stage: Stage, t: Words): ListColumn<GroupLine> {
  return figure(t(`projects.stages.${stage}`), ({ figures }) =>
    figures === null
      ? t('csv.restricted')
      : (figures.stages.find((each) => each.stage === stage)?.count ?? 0),
  );
}
