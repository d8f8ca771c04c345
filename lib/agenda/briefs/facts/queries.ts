import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type BriefFacts, type FactProject, maxFacts } from '@/lib/agenda/briefs/brief-facts';
import { draftAgenda } from '@/lib/agenda/draft-agenda';
import { projectsNamedIn } from '@/lib/agenda/named-projects';
import { agendaFacts } from '@/lib/agenda/queries';
import { reasonsOf } from '@/lib/agenda/reason';
import { sides } from '@/lib/charter/queries';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { duePrecision } from '@/lib/projects/next-milestone/due-day';
import { isOver, stages } from '@/lib/projects/stage';
import { latestReports } from '@/lib/projects/status/queries';
import { speakers } from '@/lib/projects/status-rule';

/** The item of a brief: whose group's it is, and which projects its reasons name. */
interface FactItem {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  reasons: unknown;
}

interface Asked {
  actor: Actor;
  meeting: KnownMeeting;
  item: FactItem;
  /** The side whose brief it is. */
  party: string;
  today: CalendarDate;
}

const ended = stages.filter(isOver);
const maxMilestones = 3;
/** How far ahead to look where the meeting has no day. */
const daysAhead = 90;

/**
 * The facts of a brief (docs/domain.md#briefs), the same whoever of the side asks: joint rows and the side's own, of
 * open groups and of the item's own group. The caller has found the item.
 */
export async function briefFacts(asked: Asked): Promise<BriefFacts> {
  const { meeting, today } = asked;
  const until = meeting.startsOn ?? addDays(today, daysAhead);
  const [obligations, projects, decisions, due] = await Promise.all([
    charterDeadlines(asked),
    concernedProjects(asked),
    previousDecisions(asked),
    fallingDue(asked, until),
  ]);
  return {
    obligations,
    projects: projects.first,
    moreProjects: projects.count - projects.first.length,
    decisions: decisions.slice(0, maxFacts),
    moreDecisions: Math.max(0, decisions.length - maxFacts),
    due: due.slice(0, maxFacts),
    moreDue: Math.max(0, due.length - maxFacts),
  };
}

/** The state of the Charter's deadlines as the agenda says it, on the item about them. */
async function charterDeadlines({ actor, meeting, item, today }: Asked): Promise<BriefFacts['obligations']> {
  if (item.sourceKey !== 'obligations') return [];
  const draft = draftAgenda(await agendaFacts(actor, meeting, today));
  return draft.find(({ sourceKey }) => sourceKey === item.sourceKey)?.reasons ?? [];
}

const groupOf = ({ item, meeting }: Asked) => item.groupCode ?? meeting.groupCode;

const ownRows = ({ party }: Asked) => ({ OR: [{ privateTo: null }, { privateTo: party }] });

/** The groups that every reader of the brief may enter: the open ones and the item's own. */
const readGroups = (asked: Asked) => {
  const own = groupOf(asked);
  return { OR: [{ restricted: false }, ...(own === null ? [] : [{ code: own }])] };
};

const readProjects = (asked: Asked) => ({
  AND: [ownRows(asked), { group: readGroups(asked) }, { mergedIntoId: null }],
});

/** The projects that the item names or is linked to, in that order, then its group's own by code. */
async function concernedProjects(asked: Asked): Promise<{ first: FactProject[]; count: number }> {
  const codes = projectsNamedIn(reasonsOf(asked.item.reasons));
  const links = await db().agendaLink.findMany({
    where: { AND: [{ itemId: asked.item.id, kind: 'project' }, ownRows(asked)] },
    select: { target: true },
  });
  const targets = links.map(({ target }) => target);
  const named = { OR: [{ code: { in: [...codes, ...targets] } }, { id: { in: targets } }] };
  const ofGroup = { groupCode: groupOf(asked) ?? '', stage: { notIn: ended } };
  const select = { id: true, code: true, title: true, privateTo: true };
  const scope = readProjects(asked);
  const [first, others, count] = await Promise.all([
    db().project.findMany({ where: { AND: [scope, named] }, orderBy: { sortKey: 'asc' }, take: 100, select }),
    db().project.findMany({
      where: { AND: [scope, ofGroup, { NOT: named }] },
      orderBy: { sortKey: 'asc' },
      take: maxFacts,
      select,
    }),
    db().project.count({ where: { AND: [scope, { OR: [named, ofGroup] }] } }),
  ]);
  const rank = ({ code }: { code: string | null }) => {
    const place = codes.indexOf(code ?? '');
    return place === -1 ? codes.length : place;
  };
  const rows = [...first.toSorted((one, other) => rank(one) - rank(other)), ...others].slice(0, maxFacts);
  return { first: await withState(rows), count };
}

interface ProjectRow {
  id: string;
  code: string | null;
  title: string;
  privateTo: string | null;
}

async function withState(rows: readonly ProjectRow[]): Promise<FactProject[]> {
  const ids = rows.map(({ id }) => id);
  const where = { projectId: { in: ids } };
  const dates = { baselineOn: true, baselinePrecision: true, forecastPrecision: true };
  const [{ parties }, reports, open, done] = await Promise.all([
    sides(db()),
    latestReports(db(), ids),
    db().milestone.findMany({
      where: { ...where, actualOn: null, dueOn: { not: null } },
      orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
      select: { projectId: true, title: true, dueOn: true, ...dates },
    }),
    db().milestone.findMany({
      where: { ...where, actualOn: { not: null } },
      orderBy: [{ actualOn: 'desc' }, { position: 'desc' }],
      select: { projectId: true, title: true, actualOn: true },
    }),
  ]);
  return rows.map(({ id, code, title, privateTo }) => {
    const last = done.find(({ projectId }) => projectId === id);
    return {
      code: code ?? '',
      title,
      own: privateTo !== null,
      statuses: speakers({ privateTo }, parties).map((party) => {
        const report = reports.get(id)?.find((each) => each.party === party);
        return {
          party,
          status: report?.status ?? null,
          line: report?.line ?? '',
          on: report?.reportedOn ?? null,
        };
      }),
      open: open
        .filter(({ projectId }) => projectId === id)
        .slice(0, maxMilestones)
        .map((row) => ({
          title: row.title,
          on: calendarDate(row.dueOn ?? ''),
          precision: duePrecision(row),
        })),
      done: last?.actualOn ? { title: last.title, on: calendarDate(last.actualOn) } : null,
    };
  });
}

/** Decisions of earlier meetings: of the item's group, else of meetings of this kind on the same matter. */
async function previousDecisions(asked: Asked): Promise<BriefFacts['decisions']> {
  const { item, meeting } = asked;
  const group = groupOf(asked);
  const sameKind = { kind: meeting.kind, groupCode: meeting.groupCode };
  const matter = item.sourceKey === 'previous' ? {} : { item: { sourceKey: item.sourceKey } };
  const about = item.groupCode === null ? { meeting: sameKind, ...matter } : { groupCode: group };
  const rows = await db().outcome.findMany({
    where: {
      AND: [
        { kind: 'decision', meetingId: { not: meeting.id } },
        about,
        { OR: [{ itemId: null }, { item: ownRows(asked) }] },
        { OR: [{ groupCode: null }, { group: readGroups(asked) }] },
        { meeting: { OR: [{ groupCode: null }, { group: readGroups(asked) }] } },
      ],
    },
    orderBy: [{ enteredOn: 'desc' }, { number: 'asc' }],
    take: maxFacts * 5,
    select: {
      series: true,
      number: true,
      text: true,
      state: true,
      became: true,
      enteredOn: true,
      meeting: { select: { title: true } },
    },
  });
  return rows.map(({ meeting: { title }, enteredOn, ...row }) => ({
    ...row,
    meeting: title,
    on: calendarDate(enteredOn),
  }));
}

/** What falls due by the meeting, or is past its day: milestones and actions of the item's group. */
async function fallingDue(asked: Asked, until: CalendarDate): Promise<BriefFacts['due']> {
  const group = groupOf(asked);
  const [milestones, actions] = await Promise.all([
    group === null ? [] : dueMilestones(asked, { group, until }),
    group === null && asked.item.sourceKey !== 'previous' ? [] : dueActions(group, until),
  ]);
  return [...milestones, ...actions].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

async function dueMilestones(asked: Asked, { group, until }: { group: string; until: CalendarDate }) {
  const rows = await db().milestone.findMany({
    where: { groupCode: group, actualOn: null, dueOn: { lte: until }, project: readProjects(asked) },
    orderBy: [{ dueOn: 'asc' }, { project: { sortKey: 'asc' } }, { position: 'asc' }],
    take: maxFacts * 5,
    select: {
      title: true,
      dueOn: true,
      baselineOn: true,
      baselinePrecision: true,
      forecastPrecision: true,
      responsible: true,
      project: { select: { code: true } },
    },
  });
  return rows.flatMap(({ title, dueOn, responsible, project: { code }, ...dates }) =>
    dueOn === null
      ? []
      : [
          {
            what: 'milestone' as const,
            title,
            code: code ?? '',
            owner: responsible,
            on: calendarDate(dueOn),
            precision: duePrecision(dates),
          },
        ],
  );
}

async function dueActions(groupCode: string | null, until: CalendarDate) {
  const rows = await db().action.findMany({
    where: { groupCode, closedOn: null, dueOn: { lte: until } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: maxFacts * 5,
    select: { text: true, owner: true, dueOn: true },
  });
  return rows.map(({ text, owner, dueOn }) => ({
    what: 'action' as const,
    title: text,
    code: '',
    owner,
    on: calendarDate(dueOn),
    precision: 'day' as const,
  }));
}
