import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { mayWorkIn } from '@/lib/access/offices';
import { cached } from '@/lib/cache/cached';
import { charterToday, partiesFor, provisions, workingGroups } from '@/lib/charter/queries';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { PartialDate, Precision } from '@/lib/dates/partial-date';
import { db, type Transaction } from '@/lib/db/client';
import { offeredOrganisations } from '@/lib/organisations/queries';
import { statusFacts } from '@/lib/projects/status/queries';
import { sameKey } from '@/lib/search/search-key';
import { knownProjects, unmergedProjects } from './policy';
import type { ProjectContent } from './record-text';
import { type PartyStatus, partyStatuses, speakers } from './status-rule';
import { titledLike } from './titled';

const projectSelect = {
  id: true,
  code: true,
  title: true,
  description: true,
  intendedResult: true,
  resultEvidence: true,
  resultOn: true,
  groupCode: true,
  privateTo: true,
  stage: true,
  startOn: true,
  startPrecision: true,
  targetOn: true,
  targetPrecision: true,
  source: true,
  enteredOn: true,
  listId: true,
  mergedIntoId: true,
  mergedOn: true,
  version: true,
  group: { select: { code: true, slug: true, name: true, restricted: true } },
  associated: { select: { groupCode: true }, orderBy: { group: { position: 'asc' as const } } },
  provisions: { select: { provisionCode: true }, orderBy: { provision: { position: 'asc' as const } } },
  organisations: {
    select: { role: true, organisation: { select: { name: true, sector: true, home: true } } },
    orderBy: { organisation: { nameKey: 'asc' as const } },
  },
  funding: {
    select: { kind: true, amountMinor: true, currency: true, source: true },
    orderBy: [{ kind: 'asc' as const }, { amountMinor: 'desc' as const }],
  },
  references: {
    select: { registry: true, title: true, url: true },
    orderBy: [{ registry: 'asc' as const }, { title: 'asc' as const }],
  },
  tags: { select: { tag: true }, orderBy: { tagKey: 'asc' as const } },
};

/** The columns of a `LeadGroup`. */
export const leadGroupSelect = {
  code: true,
  restricted: true,
  retiredOn: true,
  mandate: { select: { provisionCode: true }, orderBy: { provision: { position: 'asc' as const } } },
};

/** A project as its page and forms need it. */
export interface KnownProject {
  id: string;
  code: string | null;
  groupCode: string;
  privateTo: string | null;
  source: string;
  enteredOn: CalendarDate;
  /** The id of the agreed list in force that holds it. */
  listId: string | null;
  /** For a merged duplicate: its survivor and the day of the merge. */
  merged: { id: string; on: CalendarDate } | null;
  version: number;
  group: { code: string; slug: string; name: string; restricted: boolean };
  content: ProjectContent;
}

type ProjectRow = NonNullable<Awaited<ReturnType<typeof projectRow>>>;

function projectRow(tx: Transaction, actor: Actor, id: string) {
  return tx.project.findFirst({ where: { id, ...knownProjects(actor) }, select: projectSelect });
}

const isId = (text: string) => /^[A-Za-z0-9_-]{1,40}$/.test(text);

/**
 * The project as the actor may see it; null if there is none, it is another Party's, or its group is closed
 * to the actor.
 */
export async function findProject(tx: Transaction, actor: Actor, id: string): Promise<KnownProject | null> {
  if (!isId(id)) return null;
  const row = await projectRow(tx, actor, id);
  return row && knownProject(row);
}

/** Several unmerged projects that the actor may see, in no order. */
export async function findUnmergedProjects(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<KnownProject[]> {
  const where = { AND: [{ id: { in: [...ids] } }, unmergedProjects(actor)] };
  const rows = await tx.project.findMany({ where, select: projectSelect, take: ids.length });
  return rows.map(knownProject);
}

function knownProject(row: ProjectRow): KnownProject {
  const { id, code, groupCode, privateTo, source, listId, version, group } = row;
  const content = {
    title: row.title,
    description: row.description,
    intendedResult: row.intendedResult,
    resultEvidence: row.resultEvidence,
    resultOn: row.resultOn === null ? null : calendarDate(row.resultOn),
    stage: row.stage,
    group: groupCode,
    associated: row.associated.map((each) => each.groupCode),
    provisions: row.provisions.map((each) => each.provisionCode),
    organisations: row.organisations.map(({ role, organisation }) => ({ ...organisation, role })),
    start: partialDate(row.startOn, row.startPrecision),
    target: partialDate(row.targetOn, row.targetPrecision),
    funding: row.funding,
    references: row.references,
    tags: row.tags.map(({ tag }) => tag),
  };
  const enteredOn = calendarDate(row.enteredOn);
  const { mergedIntoId, mergedOn } = row;
  const merged = mergedIntoId && mergedOn ? { id: mergedIntoId, on: calendarDate(mergedOn) } : null;
  return { id, code, groupCode, privateTo, source, listId, version, group, enteredOn, merged, content };
}

/** As `findProject`, for commands: a merged project takes no more changes, so it is null. */
export async function findUnmergedProject(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<KnownProject | null> {
  const row = await findProject(tx, actor, id);
  return row?.merged ? null : row;
}

function partialDate(on: string | null, precision: Precision | null): PartialDate | null {
  return on === null || precision === null ? null : { on: calendarDate(on), precision };
}

const cachedProject = cached('projects.one', (actor: Actor, id: string) => findProject(db(), actor, id));

/** One project with its content; null if the reader may not see it. */
export async function projectById(actor: Actor, id: string): Promise<KnownProject | null> {
  return isId(id) ? cachedProject(actor, id) : null; // an impossible id is not cached
}

/** A project that shares its title with another. */
export interface TwinProject {
  id: string;
  code: string | null;
  title: string;
  groupCode: string;
}

const titlesAtOnce = 20;

/**
 * The projects of these groups with one of these titles, however written, that the actor may see, by code.
 */
export async function projectsTitled(
  tx: Transaction,
  actor: Actor,
  titles: readonly string[],
  groupCodes: readonly string[],
): Promise<TwinProject[]> {
  const groups = await tx.workingGroup.findMany({ select: { code: true } });
  const byKey = new Map(titles.map((title) => [sameKey(title), title]));
  const distinct = [...byKey.values()];
  const found: TwinProject[] = [];
  for (let from = 0; from < distinct.length; from += titlesAtOnce) {
    const some = distinct.slice(from, from + titlesAtOnce);
    const like = { OR: some.flatMap((title) => titledLike(title, groups)) };
    const rows = await tx.project.findMany({
      where: { AND: [unmergedProjects(actor), like], groupCode: { in: [...groupCodes] } },
      select: { id: true, code: true, title: true, groupCode: true },
      orderBy: { sortKey: 'asc' },
      take: 1_000,
    });
    found.push(...rows);
  }
  return found.filter(({ title }) => byKey.has(sameKey(title)));
}

/**
 * The other projects of the group with the typed title that the actor may see. None if project `id` already
 * has that title in that group.
 */
export async function twinsOf(
  tx: Transaction,
  actor: Actor,
  { id, title, group }: { id: string | null; title: string; group: string },
): Promise<TwinProject[]> {
  if (sameKey(title) === '') return [];
  const row = id === null ? null : await findProject(tx, actor, id);
  if (row?.groupCode === group && sameKey(row.content.title) === sameKey(title)) return [];
  return othersTitled(tx, actor, { id, title, group });
}

/** The group's projects with the title that the actor may see, without project `id`. */
export async function othersTitled(
  tx: Transaction,
  actor: Actor,
  { id, title, group }: { id: string | null; title: string; group: string },
): Promise<TwinProject[]> {
  const twins = await projectsTitled(tx, actor, [title], [group]);
  return twins.filter((twin) => twin.id !== id);
}

/** `twinsOf` for the form that asks about them. */
export const twinsKnownTo = (actor: Actor, typed: Parameters<typeof twinsOf>[2]): Promise<TwinProject[]> =>
  twinsOf(db(), actor, typed);

/** The projects with the title of a private project that is to be shared. */
export async function sharedTwins(actor: Actor, id: string): Promise<TwinProject[]> {
  const project = await findUnmergedProject(db(), actor, id);
  if (project === null) return [];
  return othersTitled(db(), actor, { id, title: project.content.title, group: project.groupCode });
}

/** The projects that a group leads and the actor may see, by code; private ones last. */
export async function projectsOfGroup(actor: Actor, groupCode: string) {
  return db().project.findMany({
    where: { ...unmergedProjects(actor), groupCode },
    select: { id: true, code: true, title: true, stage: true, privateTo: true },
    orderBy: [{ code: { sort: 'asc', nulls: 'last' } }, { searchKey: 'asc' }],
  });
}

/**
 * The choices of a project's forms: groups in which the actor may log one (always with `present`), all groups
 * to associate, provisions and Parties.
 */
export async function projectChoices(actor: Actor, present?: { code: string }) {
  const [groups, text, parties, today, organisations] = await Promise.all([
    workingGroups(actor),
    provisions(),
    partiesFor(actor),
    charterToday(),
    offeredOrganisations(actor),
  ]);
  const open = groups.filter(({ retiredOn }) => retiredOn === null || retiredOn > today);
  const leads = groups.filter(
    (group) => group.code === present?.code || (open.includes(group) && mayWorkIn(actor, group.code)),
  );
  return { leads, groups, provisions: text, parties, organisations };
}

/** Each Party's status of one project, in the order of `parties`. */
export async function projectStatuses(
  actor: Actor,
  project: { id: string; privateTo: string | null },
  { today, parties }: { today: CalendarDate; parties: readonly string[] },
): Promise<PartyStatus[]> {
  const facts = await statusFacts(actor, [project.id]);
  return partyStatuses(speakers(project, parties), facts.get(project.id) ?? [], today);
}
