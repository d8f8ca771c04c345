import 'server-only';
import { ownCompartments } from '@/lib/access/compartments';
import { partIn } from '@/lib/agenda/briefs/brief-state';
import { mayReadBrief } from '@/lib/agenda/briefs/policy';
import { establishedGroups } from '@/lib/agenda/reports-to-meeting/queries';
import { knownFacts } from '@/lib/compliance/agreed-facts';
import { recordInForce } from '@/lib/compliance/meeting-calendar';
import { complianceFacts } from '@/lib/compliance/queries/verdicts';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { knownActions } from '@/lib/meetings/actions/policy';
import { knownMeetings } from '@/lib/meetings/policy';
import { mayPrepareMeeting } from '@/lib/meetings/preparation/policy';
import { type PreparationStep, preparationSteps, stepsOf } from '@/lib/meetings/preparation-steps';
import { doneSteps, type KnownMeeting, meetings, ownStepsOf } from '@/lib/meetings/queries';
import { capped, horizonDays, type MoreWork, type Work, type WorkItem } from '../work-item';
import { isOurs, leadsIn } from '../work-scope';
import { compartmentIn, type WorkReader } from './reader';

// More than a Party carries at one time: beyond that the lists themselves are the place to look.
const maxRead = 1_000;

/** Rows of one kind by day, capped, with where all of them stand. */
function listed(
  { today }: WorkReader,
  items: readonly WorkItem[],
  { kind, href }: Pick<MoreWork, 'kind' | 'href'>,
): Work {
  const { rows, more } = capped(items, today);
  return { items: rows, more: more > 0 ? [{ kind, count: more, href }] : [] };
}

/** Open actions that name the person, or are their Party's in the groups that they work in, while its part is not done. */
export async function actionWork(reader: WorkReader): Promise<Work> {
  const { actor, scope } = reader;
  const { party, personId, works, charter } = scope;
  const groups = [{ groupCode: { in: [...works] } }, ...(charter ? [{ groupCode: null }] : [])];
  const rows = await db().action.findMany({
    where: {
      AND: [
        knownActions(actor),
        { closedOn: null, owners: { none: { partyCode: party, state: 'done' } } },
        {
          OR: [
            { owners: { some: { partyCode: party, personId } } },
            { AND: [{ OR: [{ owner: null }, { owner: party }] }, { OR: groups }] },
          ],
        },
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: maxRead,
    select: { id: true, text: true, dueOn: true, groupCode: true, meeting: { select: { title: true } } },
  });
  const items = rows.map(
    ({ id, text, dueOn, groupCode, meeting }): WorkItem => ({
      key: `action:${id}`,
      kind: 'action',
      act: { kind: 'act' },
      dueOn: calendarDate(dueOn),
      precision: 'day',
      title: text,
      of: meeting.title,
      href: `/actions/${id}`,
      groupCode,
      compartment: compartmentIn(reader, groupCode),
    }),
  );
  return listed(reader, items, { kind: 'action', href: `/actions?owner=${party}` });
}

interface Dated {
  meeting: KnownMeeting;
  steps: readonly PreparationStep[];
}

/** The meetings that have a day, with their preparation as of today, as the deadlines list reads them. */
async function datedMeetings({ actor, today }: WorkReader): Promise<Dated[]> {
  const [rows, facts] = await Promise.all([meetings(actor), complianceFacts(actor)]);
  const ids = rows.map(({ id }) => id);
  const [done, own] = await Promise.all([doneSteps(actor, ids), ownStepsOf(actor, ids)]);
  const known = knownFacts(facts, today);
  return rows.flatMap((meeting) => {
    const held = meeting.state === 'held';
    const record = held ? recordInForce(meeting.id, known, today) : null;
    const on = record?.heldOn ?? meeting.startsOn;
    if (on === null) return [];
    const days = new Map(
      done.filter((each) => each.meetingId === meeting.id).map((each) => [each.step, each.doneOn]),
    );
    return [{ meeting, steps: preparationSteps({ on, held }, stepsOf(meeting, own), today, days) }];
  });
}

const isOpenStep = ({ state }: PreparationStep) => state.kind === 'pending' || state.kind === 'overdue';

/**
 * Preparation steps that are open and due within 90 days: those that the person is put on, and those of their Party in
 * meetings for which they speak. And the reports that their groups have to hand in.
 */
export async function preparationWork(reader: WorkReader): Promise<Work> {
  const { actor, scope, today } = reader;
  const [dated, assigned] = await Promise.all([
    datedMeetings(reader),
    db().stepAssignee.findMany({
      where: { partyCode: scope.party, personId: scope.personId },
      select: { meetingId: true, step: true },
    }),
  ]);
  const until = addDays(today, horizonDays);
  const isAssigned = (id: string, step: string) =>
    assigned.some((each) => each.meetingId === id && each.step === step);
  const items = dated.flatMap(({ meeting, steps }) =>
    steps
      .filter((step) => isOpenStep(step) && step.on <= until)
      .filter(
        ({ key, owner }) =>
          isAssigned(meeting.id, key) || (leadsIn(scope, meeting.groupCode) && isOurs(scope, owner)),
      )
      .map(
        ({ key, title, on }): WorkItem => ({
          key: `preparation:${meeting.id}:${key}`,
          kind: 'preparation',
          act: { kind: 'step', step: key },
          dueOn: on,
          precision: 'day',
          title,
          of: meeting.title,
          href: mayPrepareMeeting(actor, meeting)
            ? `/meetings/${meeting.id}/steps/${key}`
            : `/meetings/${meeting.id}#preparation`,
          groupCode: meeting.groupCode,
          compartment: compartmentIn(reader, meeting.groupCode),
        }),
      ),
  );
  const steps = listed(
    reader,
    items.toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1)),
    { kind: 'preparation', href: '/deadlines?kind=preparation&mine=yes' },
  );
  return { items: [...steps.items, ...(await reportWork(reader, dated, until))], more: steps.more };
}

/** The reports to Charter meetings that the person's Party has not handed in, of the groups for which they speak. */
async function reportWork(
  reader: WorkReader,
  dated: readonly Dated[],
  until: CalendarDate,
): Promise<WorkItem[]> {
  const { scope } = reader;
  const called = dated.flatMap(({ meeting, steps }) => {
    const step = steps.find(({ key }) => key === 'group-reports-in');
    const isOpen = meeting.kind === 'charter' && meeting.state === 'planned' && step?.state.kind !== 'lapsed';
    return isOpen && step && step.on <= until ? [{ meeting, on: step.on }] : [];
  });
  if (called.length === 0 || scope.leads.length === 0) return [];
  const [established, reports] = await Promise.all([
    establishedGroups(db()),
    db().groupReport.findMany({
      where: {
        meetingId: { in: called.map(({ meeting }) => meeting.id) },
        groupCode: { in: [...scope.leads] },
      },
      select: {
        meetingId: true,
        groupCode: true,
        frozenOn: true,
        handIns: { where: { partyCode: scope.party }, select: { partyCode: true } },
      },
    }),
  ]);
  return called.flatMap(({ meeting, on }) =>
    scope.leads
      .filter((code) => established.includes(code))
      .filter(
        (code) =>
          !reports.some(
            (each) =>
              each.meetingId === meeting.id &&
              each.groupCode === code &&
              (each.handIns.length > 0 || each.frozenOn !== null),
          ),
      )
      .map(
        (code): WorkItem => ({
          key: `report:${meeting.id}:${code}`,
          kind: 'report',
          act: { kind: 'hand-in' },
          dueOn: on,
          precision: 'day',
          title: reader.groups.get(code)?.name ?? code,
          of: meeting.title,
          href: `/meetings/${meeting.id}/reports#group-${code}`,
          groupCode: code,
          compartment: compartmentIn(reader, code),
        }),
      ),
  );
}

/** Briefs that the person is to write, by their day, or to clear now, without one. */
export async function briefWork(reader: WorkReader): Promise<Work> {
  const { actor, scope } = reader;
  const { personId, party } = scope;
  const group = { select: { code: true, restricted: true } };
  const rows = await db().brief.findMany({
    where: {
      call: {
        partyCode: party,
        meeting: { AND: [knownMeetings(actor), { state: { in: ['planned', 'postponed'] } }] },
      },
      item: { AND: [{ removed: false }, ownCompartments(actor)] },
      OR: [
        { authorId: personId, handedInOn: null },
        { handedInOn: { not: null }, clearances: { some: { personId } } },
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: maxRead,
    select: {
      id: true,
      authorId: true,
      authorName: true,
      dueOn: true,
      handedInOn: true,
      version: true,
      clearances: {
        orderBy: { position: 'asc' },
        select: { personId: true, name: true, clearedOn: true, clearedVersion: true },
      },
      item: { select: { id: true, title: true, sourceKey: true, groupCode: true, group } },
      call: { select: { meeting: { select: { id: true, title: true, groupCode: true, group } } } },
    },
  });
  const day = (stored: string | null) => (stored === null ? null : calendarDate(stored));
  const items = rows.flatMap(({ clearances, item, call: { meeting }, ...row }): WorkItem[] => {
    const chain = clearances.map((link) => ({ ...link, clearedOn: day(link.clearedOn) }));
    const handedInOn = day(row.handedInOn);
    const mine = partIn({ ...row, handedInOn, chain }, personId) === 'turn';
    if (!mine || !mayReadBrief(actor, { group: item.group ?? meeting.group })) return [];
    const writes = handedInOn === null;
    return [
      {
        key: `brief:${row.id}`,
        kind: 'brief',
        act: { kind: writes ? 'write' : 'clear-brief', source: item.sourceKey },
        dueOn: writes ? calendarDate(row.dueOn) : null,
        precision: 'day',
        title: item.title ?? '',
        of: meeting.title,
        href: `/meetings/${meeting.id}/briefs/${item.id}`,
        groupCode: item.groupCode ?? meeting.groupCode,
        compartment: 'own',
      },
    ];
  });
  return listed(reader, items, { kind: 'brief', href: '/meetings' });
}
