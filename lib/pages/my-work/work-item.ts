import type { Content } from '@/lib/compliance/content';
import { addDays, type CalendarDate } from '@/lib/dates/calendar-date';
import type { Precision } from '@/lib/dates/partial-date';

/** The kinds of work, in the order in which one day lists them (docs/domain.md#my-work). */
export const workKinds = [
  'milestone',
  'action',
  'preparation',
  'report',
  'brief',
  'proposal',
  'minutes',
  'agenda',
  'item',
  'status',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** Who may know of the row: everybody, only the reader's Party, or only a restricted group. */
export type WorkCompartment = 'joint' | 'own' | 'restricted';

/** What is to be done, with what its words need beside title and place. */
export type WorkAct =
  | { kind: 'finish' }
  | { kind: 'act' }
  /** `step` is its key; a known one has no title of its own. */
  | { kind: 'step'; step: string }
  | { kind: 'hand-in' }
  /** A brief on an agenda item: `source` names an item without a typed title. */
  | { kind: 'write' | 'clear-brief' | 'answer'; source: string }
  | { kind: 'concur' | 'propose-again'; of: Content['kind']; version: number }
  | { kind: 'clear' | 'agree' }
  | { kind: 'report'; count: number };

/** One thing that a person owes, or that waits for them. */
export interface WorkItem {
  /** Kind and ids. It stays the same as long as the thing is the same. */
  key: string;
  kind: WorkKind;
  act: WorkAct;
  /** Null if it waits without a last day. */
  dueOn: CalendarDate | null;
  precision: Precision;
  /** Its own name; '' where only its kind names it. */
  title: string;
  /** The project or meeting that it belongs to; '' if its group says all. */
  of: string;
  /** Where it is done. */
  href: string;
  groupCode: string | null;
  compartment: WorkCompartment;
}

/** How many more of a kind there are than are listed, and where all of them stand. */
export interface MoreWork {
  kind: WorkKind;
  count: number;
  href: string;
}

/** What a person owes: rows in order, and what was left out of long kinds. */
export interface Work {
  items: readonly WorkItem[];
  more: readonly MoreWork[];
}

/** Milestones, reports and preparation steps are listed so many days before they are due. */
export const horizonDays = 90;

/** So many overdue ones, and as many others, of one kind are listed at most. */
export const maxOfKind = 50;

/** The compartment of a row by who may know of it. */
export function workCompartment(privately: boolean, restricted: boolean): WorkCompartment {
  if (privately) return 'own';
  return restricted ? 'restricted' : 'joint';
}

/** Orders work by day, then by kind, group and key; what has no day comes last. */
export function inWorkOrder(one: WorkItem, other: WorkItem): number {
  const rank = ({ dueOn, kind, groupCode, key }: WorkItem) => [
    dueOn ?? '9999',
    String(workKinds.indexOf(kind)).padStart(2, '0'),
    groupCode ?? '',
    key,
  ];
  const [left, right] = [rank(one), rank(other)];
  const at = left.findIndex((each, index) => each !== right[index]);
  return at === -1 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

/** The sections of the page, in order. */
export const workSections = ['overdue', 'week', 'month', 'later', 'waiting'] as const;
export type WorkSection = (typeof workSections)[number];

/** The section of a day: overdue, within 7 days from today on, within 30, later; *waiting* without a day. */
export function sectionOf(dueOn: CalendarDate | null, today: CalendarDate): WorkSection {
  if (dueOn === null) return 'waiting';
  if (dueOn < today) return 'overdue';
  if (dueOn <= addDays(today, 7)) return 'week';
  return dueOn <= addDays(today, 30) ? 'month' : 'later';
}

/** Rows in their sections, in order; sections without rows are left out. */
export function workBySection(
  items: readonly WorkItem[],
  today: CalendarDate,
): { section: WorkSection; items: WorkItem[] }[] {
  return workSections.flatMap((section) => {
    const own = items.filter(({ dueOn }) => sectionOf(dueOn, today) === section);
    return own.length === 0 ? [] : [{ section, items: own }];
  });
}

/**
 * The rows of one kind that are listed, overdue ones and others capped apart, so that old debts do not hide what
 * comes next; and how many were left out.
 */
export function capped<Row extends { dueOn: CalendarDate | null }>(
  rows: readonly Row[],
  today: CalendarDate,
): { rows: Row[]; more: number } {
  const isOverdue = ({ dueOn }: Row) => dueOn !== null && dueOn < today;
  const overdue = rows.filter(isOverdue).slice(0, maxOfKind);
  const others = rows.filter((row) => !isOverdue(row)).slice(0, maxOfKind);
  return { rows: [...overdue, ...others], more: rows.length - overdue.length - others.length };
}
