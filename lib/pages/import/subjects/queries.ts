import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { lockGroups, lockMeetings, lockRoadmaps } from '@/lib/db/lock';
import { withoutEchoes } from '@/lib/formats/import-cells';
import type { ImportedRow } from '@/lib/formats/import-rows';
import { readTable, type SheetKind, type SheetTable } from '@/lib/formats/sheet';
import { countNamed, fieldsByHeading } from '@/lib/formats/sheet-headings';
import { actionFile } from '@/lib/meetings/actions/import/columns';
import { writeActionRows } from '@/lib/meetings/actions/import/commands';
import { planActionRows } from '@/lib/meetings/actions/import/queries';
import { organisationFile } from '@/lib/organisations/import/columns';
import { writeOrganisationRows } from '@/lib/organisations/import/commands';
import { planOrganisationRows } from '@/lib/organisations/import/queries';
import {
  type ImportBook,
  type ImportLayout,
  type ImportSubject,
  importLimits,
  linesOf,
} from '@/lib/pages/import/import-file';
import type { ImportProgress } from '@/lib/pages/import/schema';
import { projectFile } from '@/lib/projects/import/columns';
import { writeProjectRows } from '@/lib/projects/import/commands';
import { planProjectRows } from '@/lib/projects/import/queries/plan-rows';
import type { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { inheritedCells, milestoneFile } from '@/lib/roadmap/import/columns';
import { writeMilestoneRows } from '@/lib/roadmap/import/commands';
import { planMilestoneRows } from '@/lib/roadmap/import/queries';

type Tell = (progress: ImportProgress) => void;

/** How the rows of one subject are planned and written. */
interface SubjectRows<Field extends string, Plan extends { row: ImportedRow<Field> }> {
  kind: SheetKind<Field>;
  plan: (
    tx: Transaction,
    actor: Actor,
    rows: SheetTable<Field>['rows'],
    on: { today: CalendarDate; tell: (checked: number) => void; group: string },
  ) => Promise<Plan[]>;
  write: (
    tx: Transaction,
    actor: Actor,
    plans: readonly Plan[],
    on: { today: CalendarDate; tell: (written: number) => void },
  ) => Promise<Result<AuditEventDraft[], Refusal>>;
  /** Holds up others who write what the plan is held against. */
  lock?: (tx: Transaction) => Promise<void>;
  /** Cells that rows take from rows above. */
  inherited?: (rows: SheetTable<Field>['rows']) => { line: number; field: Field; text: string }[];
}

/** The rows of a file, and the function that writes those that are new or changed, and held ones that are meant. */
export interface ImportPlan {
  rows: ImportedRow[];
  write: (isMeant: (row: ImportedRow) => boolean) => Promise<Result<AuditEventDraft[], Refusal>>;
}

export interface Context {
  today: CalendarDate;
  tell?: Tell | undefined;
}

function subject<Field extends string, Plan extends { row: ImportedRow<Field> }>({
  kind: { computed, ...rest },
  plan,
  write,
  lock = async () => {},
  inherited = () => [],
}: SubjectRows<Field, Plan>) {
  // the column of reasons, when wrong rows come back corrected
  const kind = { ...rest, computed: new RegExp(`${computed.source}|^reason$`, 'i') };
  const read = (book: ImportBook, layout: ImportLayout) =>
    readTable(linesOf(book.sheets[layout.sheet]), kind, layout, {
      rows: importLimits.rows,
      from1904: book.from1904,
    });
  return {
    fields: Object.keys(kind.fields),
    dates: kind.dates ?? [],
    known: (cells: readonly string[]) => countNamed(fieldsByHeading(kind.fields)(cells)),
    lock,
    read: (book: ImportBook, layout: ImportLayout): SheetTable<string> => read(book, layout),
    inherited: (book: ImportBook, layout: ImportLayout) => {
      const { rows, columns } = read(book, layout);
      return inherited(rows).flatMap(({ line, field, text }) => {
        const column = columns.find((each) => each.field === field);
        return column ? [{ line, place: column.place, text }] : [];
      });
    },
    plan: async (
      tx: Transaction,
      actor: Actor,
      { book, layout }: { book: ImportBook; layout: ImportLayout },
      { today, tell = () => {} }: Context,
    ): Promise<ImportPlan> => {
      const { rows } = read(book, layout);
      const checked = (done: number) => tell({ step: 'checked', done, of: rows.length });
      const plans = await plan(tx, actor, rows, { today, tell: checked, group: layout.group });
      return {
        rows: plans.map(({ row }) => ({ ...row, faults: withoutEchoes(row.faults) })),
        write: (isMeant) => {
          const meant = plans.filter(({ row }) => row.state !== 'held' || isMeant(row));
          const count = meant.filter(({ row }) => /^(?:new|changed|held)$/.test(row.state)).length;
          const written = (done: number) => tell({ step: 'written', done, of: count });
          return write(tx, actor, meant, { today, tell: written });
        },
      };
    },
  };
}

/** How files of each subject are read, planned and written. */
export const subjects = {
  projects: subject({ kind: projectFile, plan: planProjectRows, write: writeProjectRows, lock: lockGroups }),
  milestones: subject({
    kind: milestoneFile,
    plan: planMilestoneRows,
    write: writeMilestoneRows,
    lock: lockRoadmaps,
    inherited: inheritedCells,
  }),
  organisations: subject({
    kind: organisationFile,
    plan: planOrganisationRows,
    write: writeOrganisationRows,
  }),
  actions: subject({
    kind: actionFile,
    plan: planActionRows,
    write: writeActionRows,
    lock: (tx) => lockMeetings(tx, {}),
  }),
} satisfies Record<ImportSubject, unknown>;
