import type { Translator } from '@/i18n/translator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { monthDate, type PartialDate, quarterDate } from '@/lib/dates/partial-date';
import { isAtRest } from '@/lib/projects/stage';
import { slipOf } from '@/lib/roadmap/slip-rule';
import type { BandDay } from '@/lib/timeline/band-layout';
import { milestoneChart, type TimelineMilestone } from '@/lib/timeline/charted-milestone';
import {
  type ComparedMilestone,
  type ComparedProject,
  comparedChart,
  daysMoved,
} from '@/lib/timeline/compare/comparison';
import type { DayLine } from '@/lib/timeline/day-lines';
import type { TimeLine } from '@/lib/timeline/head-layout';
import type {
  ChartedGroup,
  ChartedProject,
  LinkedMilestone,
  MilestoneLink,
} from '@/lib/timeline/roadmap-page';
import { type Beyond, type LabelledMilestone, reachedOn } from '@/lib/timeline/row-layout';
import type { ComparedVersion } from '@/lib/timeline/source/source';
import { shortened } from '@/lib/timeline/text-width';
import type { By, Tick, Window } from '@/lib/timeline/time-scale';
import type { LabelledGroup, TimelineInput } from '@/lib/timeline/timeline-layout';
import { type UndrawnLinks, undrawnLinks } from '@/lib/timeline/undrawn-links';

/** A translator of the roadmap chart's messages. */
export type Words = Translator<'timeline'>;

const short = (date: PartialDate) => dateWords(date, { month: 'short' });
const shortDay = (on: CalendarDate) => dateWords(on, { month: 'short' });

/** The slip of a milestone, behind or ahead of the agreed date. */
export function slipWords(milestone: TimelineMilestone, t: Words): string[] {
  const baselineOn = milestone.baseline?.on ?? null;
  const firstBaselineOn = milestone.firstBaseline?.on ?? null;
  const slip = slipOf({
    ...milestone,
    firstBaselineOn,
    baselineOn,
    forecastOn: milestone.forecast?.on ?? null,
  });
  const from = (which: 'latest' | 'first', days: number) =>
    t(`slip.${days < 0 ? (`${which}Ahead` as const) : which}`, { days: Math.abs(days) });
  return [
    ...(slip.fromLatest === null ? [] : [from('latest', slip.fromLatest)]),
    ...(slip.fromFirst === null || firstBaselineOn === baselineOn ? [] : [from('first', slip.fromFirst)]),
  ];
}

/** Links to milestones that are not on the chart, with the project if it is another. */
function beyondOf(undrawn: UndrawnLinks | undefined, own: ChartedProject, t: Words): Beyond | null {
  if (undrawn === undefined) return null;
  const { before, after } = undrawn;
  const words = [...wordsBeyond('after', before, own, t), ...wordsBeyond('before', after, own, t)];
  return {
    before: before.length > 0,
    after: after.length > 0,
    words: words.length === 0 ? null : words.join(', '),
  };
}

function wordsBeyond(
  which: 'after' | 'before',
  milestones: readonly LinkedMilestone[],
  own: ChartedProject,
  t: Words,
): string[] {
  const others = new Map(milestones.map(({ project }) => [project.id, project.code ?? project.title]));
  others.delete(own.id);
  const [first] = others.values();
  if (first === undefined) return [];
  const project = shortened(first, 11, 90) ?? first;
  return [t(`beyond.${which}`, { project, more: others.size - 1 })];
}

/** The name of a linked milestone, with its project if it is another. */
export const linkedWords = ({ title: milestone, project }: LinkedMilestone, own: { id: string }, t: Words) =>
  project.id === own.id
    ? milestone
    : t('table.offPage', { title: milestone, project: project.code ?? project.title });

interface DrawnAmong {
  today: CalendarDate;
  project: ChartedProject;
  undrawn: UndrawnLinks | undefined;
}

function labelledMilestone(
  milestone: TimelineMilestone,
  { today, project, undrawn }: DrawnAmong,
  t: Words,
): LabelledMilestone {
  const { firstBaseline, baseline, forecast, actualOn } = milestone;
  const chart = milestoneChart(milestone, today);
  const parts = [
    ...(baseline ? [t('mark.agreed', { date: short(baseline) })] : []),
    ...(firstBaseline && firstBaseline.on !== baseline?.on
      ? [t('mark.first', { date: short(firstBaseline) })]
      : []),
    ...(forecast && !actualOn ? [t('mark.forecast', { date: short(forecast) })] : []),
    ...(actualOn ? [t('mark.done', { date: shortDay(actualOn) })] : []),
    ...slipWords(milestone, t),
    ...(undrawn?.before ?? []).map((other) => t('mark.after', { title: linkedWords(other, project, t) })),
    ...(undrawn?.after ?? []).map((other) => t('mark.before', { title: linkedWords(other, project, t) })),
  ];
  const overdue = chart.marks.some(({ kind }) => kind === 'overdue');
  return {
    ...chart,
    id: milestone.id,
    label: milestone.title,
    note: overdue ? t('note.overdue') : null,
    beyond: beyondOf(undrawn, project, t),
    title: `${milestone.title}: ${parts.join(', ')}`,
  };
}

/** Whose private project it is, and whether it is at rest. */
export function rowTag({ privateTo, stage }: ChartedProject, t: Words): string | null {
  const words = [
    ...(privateTo === null ? [] : [t('row.private', { code: privateTo })]),
    ...(isAtRest(stage) ? [t('row.stage', { stage })] : []),
  ];
  return words.length === 0 ? null : words.join(', ');
}

interface LiveAsk {
  today: CalendarDate;
  bandOf: BandOf;
  links: readonly MilestoneLink[];
  window: Window;
}

/** The ids of the milestones that links can be drawn to. */
function renderedMilestones(groups: readonly ChartedGroup[], today: CalendarDate, window: Window) {
  const milestones = groups.flatMap(({ projects }) => projects.flatMap((project) => project.milestones));
  const shown = milestones.filter(
    (milestone) => reachedOn(milestoneChart(milestone, today), window) !== null,
  );
  return new Set(shown.map(({ id }) => id));
}

/** The rows of the present roadmap. */
export function liveGroups(
  groups: readonly ChartedGroup[],
  { today, bandOf, links, window }: LiveAsk,
  t: Words,
): LabelledGroup[] {
  const undrawn = undrawnLinks(links, renderedMilestones(groups, today, window));
  return groups.map(({ code, name, projects }) => ({
    key: code,
    ...bandOf(code, name),
    rows: projects.map((project) => ({
      id: project.id,
      code: project.code,
      name: project.title,
      tag: rowTag(project, t),
      milestones: project.milestones.map((milestone) =>
        labelledMilestone(milestone, { today, project, undrawn: undrawn.get(milestone.id) }, t),
      ),
    })),
  }));
}

function comparedMilestone(milestone: ComparedMilestone, t: Words): LabelledMilestone {
  const { was, now } = milestone;
  const label = now?.step ?? was?.step ?? '';
  const parts = [
    ...(was ? [t('mark.was', { date: short(was) })] : []),
    ...(now ? [t('mark.now', { date: short(now) })] : []),
  ];
  const note = comparedNote(milestone, t);
  return {
    ...comparedChart(milestone),
    id: milestone.id,
    label,
    note,
    beyond: null,
    title: `${label}: ${[...parts, ...(note ? [note] : [])].join(', ')}`,
  };
}

function comparedNote(milestone: ComparedMilestone, t: Words): string | null {
  if (!milestone.was) return t('note.added');
  if (!milestone.now) return t('note.removed');
  const days = daysMoved(milestone) ?? 0;
  return days === 0 ? null : t(days > 0 ? 'note.later' : 'note.earlier', { days: Math.abs(days) });
}

/** The rows of two compared versions of a group's roadmap. */
export function comparedGroups(
  projects: readonly ComparedProject[],
  band: ReturnType<BandOf>,
  t: Words,
): LabelledGroup[] {
  const rows = projects.map(({ id, code, title, state, milestones }) => ({
    id,
    code,
    name: title,
    tag: state === 'kept' ? null : t(`row.${state}`),
    milestones: milestones.map((milestone) => comparedMilestone(milestone, t)),
  }));
  return [{ key: 'compared', ...band, rows }];
}

/** The words at the end of a row with milestones that are not on the chart. */
export const restWords =
  (t: Words): TimelineInput['rest'] =>
  ({ milestones, undated, before, overdueBefore, after }) => {
    if (milestones === 0) return t('row.noSteps');
    if (undated === milestones) return t('row.noDates');
    const words = [
      ...(before > 0 ? [t('row.before', { count: before, overdue: overdueBefore })] : []),
      ...(after > 0 ? [t('row.after', { count: after })] : []),
      ...(undated > 0 ? [t('row.undated', { count: undated })] : []),
    ];
    return words.length === 0 ? null : words.join(', ');
  };

/** A unique key, since several lines may be on one day. */
export const dayKey = (line: DayLine) =>
  `${line.kind} ${line.on} ${'meeting' in line ? line.meeting.id : ''}`;

/** The label of a marked day. */
function dayTitle(line: DayLine, t: Words): string {
  switch (line.kind) {
    case 'extension':
      return t('days.extension', { groups: line.groups.join(', ') });
    case 'year':
      return t('days.year', { number: line.number });
    case 'held':
    case 'planned': {
      const { kind, title } = line.meeting;
      return t(`days.${line.kind}`, { title: kind === 'charter' ? t('days.annual') : title });
    }
    default:
      return t(`days.${line.kind}`);
  }
}

/** The same for the table of days, with the meeting's group. */
export function dayOfGroup(line: DayLine, t: Words): string {
  const group = groupOf(line);
  const what = dayTitle(line, t);
  return group === null ? what : t('dayTable.ofGroup', { group: group.name, what });
}

/** The days marked across the whole chart, with their labels; a group's own days are left out. */
export function lineWords(days: readonly DayLine[], t: Words): TimeLine[] {
  return days
    .filter((line) => groupOf(line) === null)
    .map((line) => ({
      key: dayKey(line),
      kind: line.kind === 'year' ? 'due' : line.kind,
      on: line.on,
      title: dayTitle(line, t),
      small: dateWords(line.on, { month: 'short', weekday: line.kind === 'today' || line.kind === 'due' }),
    }));
}

const groupOf = (line: DayLine) => ('meeting' in line ? line.meeting.group : null);

/** A group's heading, and its own days. */
export type BandOf = (code: string, name: string) => Pick<LabelledGroup, 'heading' | 'days'>;

/** Headings by group name. A chart of one group has a heading for its meetings instead, if it has any. */
export function bandsOf(days: readonly DayLine[], { titled }: { titled: boolean }, t: Words): BandOf {
  return (code, name) => {
    const own = days.flatMap((line): BandDay[] => {
      if (!('meeting' in line) || line.meeting.group?.code !== code) return [];
      const { kind, on } = line;
      const small = dateWords(on, { month: 'short', year: false });
      return [{ key: dayKey(line), kind, on, title: dayTitle(line, t), small }];
    });
    if (titled) return { heading: { text: name, of: 'group' }, days: own };
    return { heading: own.length > 0 ? { text: t('row.meetings'), of: 'days' } : null, days: own };
  };
}

/** The names of a quarter or month, longest first. */
export const periodWords =
  (by: By) =>
  ({ year, number }: Tick): string[] => {
    if (by === 'quarter') return [dateWords(quarterDate(year, number), { year: false }), String(number)];
    const name = dateWords(monthDate(year, number), { month: 'short', year: false });
    return [name, name.slice(0, 1)];
  };

/** A compared version by number and day, and whether it is no longer in force. */
export function versionWords({ name, agreed }: ComparedVersion, t: Words): string {
  if (name === 'live') return t('compare.live');
  if (agreed === null) return t('compare.shortVersion', { version: String(name) });
  const words = t('compare.version', { version: String(name), date: dateWords(agreed.agreedOn) });
  return agreed.ended === null ? words : `${words}, ${t(`compare.${agreed.ended}`)}`;
}
