import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { enterableGroups } from '@/lib/access/compartments';
import { changesBetween } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { cellsOf, schemaFaults } from '@/lib/formats/import-cells';
import { type ImportedRow, importedRow, sameRowFinder, withDateQuestions } from '@/lib/formats/import-rows';
import { planEach } from '@/lib/formats/plan-each';
import type { CellFault, SheetRow } from '@/lib/formats/sheet';
import { groupedBy } from '@/lib/grouped';
import { recordOf } from '@/lib/meetings/actions/action-record';
import { knownActions, mayChangeAction, mayEnterAction } from '@/lib/meetings/actions/policy';
import { findAction } from '@/lib/meetings/actions/queries';
import { wordsRefusal } from '@/lib/meetings/actions/refusals';
import { enterActionSchema } from '@/lib/meetings/actions/schema';
import { meetingDay } from '@/lib/meetings/meeting-day';
import { knownMeetings } from '@/lib/meetings/policy';
import { type PartyNames, partiesNamed } from '@/lib/organisations/party-names';
import { countingText, fieldErrors } from '@/lib/refusal';
import { sameKey } from '@/lib/search/search-key';
import { type ActionColumn, actionFile } from './columns';

type StoredAction = NonNullable<Awaited<ReturnType<typeof findAction>>>;
interface Meeting {
  id: string;
  title: string;
  groupCode: string | null;
  startsOn: CalendarDate | null;
}
interface Group {
  code: string;
  restricted: boolean;
}

/** A row of a file, and what it would write; `words` is null if that is nothing. */
export interface PlannedAction {
  row: ImportedRow<ActionColumn>;
  words: { text: string; owner: string | null; dueOn: CalendarDate } | null;
  meeting: Meeting | null;
  group: Group | null;
  stored: StoredAction | null;
}

type Fault = CellFault<ActionColumn>;

/**
 * What each row of a file would do. A row is about the action of its wording of its meeting, or a new one; it changes
 * an open action's owner and due day (docs/domain.md#import).
 */
export async function planActionRows(
  tx: Transaction,
  actor: Actor,
  rows: readonly SheetRow<ActionColumn>[],
  { today, tell }: { today: CalendarDate; tell: (checked: number) => void },
): Promise<PlannedAction[]> {
  const plan = planner(await caseOf(tx, actor, today));
  const repeated = sameRowFinder();
  return planEach(
    rows,
    async (row) => {
      const each = await plan(row);
      if (each.row.state === 'wrong') return each;
      const id = each.stored?.id ?? `${each.meeting?.id} ${sameKey(each.row.title)}`;
      const line = repeated(id, row.line, each.stored ? each.row.changes : ['new']);
      return line === null ? each : twice(each, line);
    },
    tell,
  );
}

const twice = (plan: PlannedAction, line: number): PlannedAction => {
  const fault: Fault = { line: plan.row.line, column: 'text', code: 'import-twice', values: { line } };
  return { ...plan, words: null, row: { ...plan.row, state: 'wrong', changes: [], faults: [fault] } };
};

interface Case {
  actor: Actor;
  tx: Transaction;
  today: CalendarDate;
  parties: readonly PartyNames[];
  groups: readonly Group[];
  meetings: ReadonlyMap<string, Meeting[]>;
  actions: ReadonlyMap<string, { id: string }[]>;
}

async function caseOf(tx: Transaction, actor: Actor, today: CalendarDate): Promise<Case> {
  const [parties, groups, meetings, actions] = await Promise.all([
    tx.party.findMany({ orderBy: { position: 'asc' }, select: { code: true, name: true, formalName: true } }),
    tx.workingGroup.findMany({ where: enterableGroups(actor), select: { code: true, restricted: true } }),
    tx.meeting.findMany({
      where: knownMeetings(actor),
      select: { id: true, title: true, groupCode: true, startsOn: true, state: true },
      orderBy: { id: 'asc' },
      take: 10_000,
    }),
    tx.action.findMany({
      where: knownActions(actor),
      select: { id: true, text: true, meetingId: true },
      orderBy: { id: 'asc' },
      take: 100_000,
    }),
  ]);
  const days = meetings.map(({ state: _, ...meeting }, index) => {
    const row = meetings[index];
    return { ...meeting, startsOn: row ? meetingDay(row) : null };
  });
  return {
    actor,
    tx,
    today,
    parties,
    groups,
    meetings: groupedBy(days, ({ title }) => sameKey(title)),
    actions: groupedBy(actions, actionKey),
  };
}

const actionKey = ({ meetingId, text }: { meetingId: string; text: string }) =>
  `${meetingId} ${sameKey(text)}`;

function planner({ actor, tx, today, parties, groups, meetings, actions }: Case) {
  return async (row: SheetRow<ActionColumn>): Promise<PlannedAction> => {
    const { said, faults } = cellsOf(row, {
      owner: (text) => partiesNamed(text, parties)?.join() ?? sameKey(text),
    });
    const fault = (column: ActionColumn, code: Fault['code']) =>
      faults.push({ line: row.line, column, code, values: { cell: said[column].slice(0, 60) } });
    const titled = meetings.get(sameKey(said.meeting)) ?? [];
    const onDay = titled.filter(({ startsOn }) => said.meetingDay === '' || startsOn === said.meetingDay);
    const meeting = onDay.length === 1 ? (onDay[0] ?? null) : null;
    if (said.meeting === '') fault('meeting', 'required');
    else if (meeting === null) fault('meeting', onDay.length > 1 ? 'import-meetings' : 'import-meeting');
    const ids =
      meeting === null ? [] : (actions.get(actionKey({ meetingId: meeting.id, text: said.text })) ?? []);
    if (ids.length > 1) fault('text', 'import-actions');
    const stored = ids.length === 1 && ids[0] !== undefined ? await findAction(tx, actor, ids[0].id) : null;
    const named = said.owner === '' ? null : partiesNamed(said.owner, parties);
    if (said.owner !== '' && named === null) fault('owner', 'paste-party');
    const owner =
      named === null
        ? stored
          ? (stored.owner ?? 'all')
          : ''
        : named.length === parties.length
          ? 'all'
          : (named[0] ?? '');
    const parsed = enterActionSchema.safeParse(
      {
        text: said.text,
        owner,
        dueOn: said.dueOn === '' && stored ? stored.dueOn : said.dueOn,
        meeting: meeting?.id ?? 'none',
      },
      countingText,
    );
    const errors = parsed.success ? [] : fieldErrors(parsed.error);
    faults.push(
      ...schemaFaults(row.line, said, errors).filter(
        ({ column }) => !faults.some((each) => each.column === column),
      ),
    );
    const code = meeting?.groupCode ?? stored?.groupCode ?? (said.group || null);
    const group = groups.find((each) => each.code === code?.toUpperCase()) ?? null;
    if (code !== null && group === null) fault('group', 'import-group-code');
    const mayWrite = stored
      ? mayChangeAction(actor, stored)
      : meeting === null || (mayEnterAction(actor, meeting) && mayChangeAction(actor, { groupCode: code }));
    if (!mayWrite) fault('meeting', 'import-may-not');
    if (!stored && meeting && (meeting.startsOn === null || meeting.startsOn > today))
      fault('meeting', 'meeting-not-begun');
    const words = parsed.success
      ? { text: stored?.text ?? parsed.data.text, owner: parsed.data.owner, dueOn: parsed.data.dueOn }
      : null;
    const refusal =
      words &&
      meeting &&
      wordsRefusal(
        words,
        meeting,
        parties.map((each) => each.code),
      );
    if (refusal?.kind === 'invalid') faults.push(...schemaFaults(row.line, said, refusal.errors));
    const changes = stored && words ? changesBetween(recordOf(stored), recordOf(words)) : stored ? [] : null;
    if (stored?.closedOn && changes && changes.length > 0) fault('text', 'action-closed');
    const worded = withDateQuestions(faults, row, actionFile.dates ?? []);
    const imported = importedRow({ line: row.line, title: said.text, faults: worded, changes });
    const { state } = imported;
    return {
      row: imported,
      words: state === 'new' || state === 'changed' ? words : null,
      meeting,
      group,
      stored,
    };
  };
}
