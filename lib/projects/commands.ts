import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf, enterableGroups } from '@/lib/access/compartments';
import { mayTurnSomeKey, mayWorkSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { changeEvents } from './change-events';
import { mayTableProject, mayWriteProject } from './policy';
import { projectCode } from './project-code';
import type { LeadGroup, ProjectDraft } from './project-draft';
import { findProject, type KnownProject, leadGroupSelect } from './queries';
import { type ProjectContent, recordText, theirVersion } from './record-text';
import { changeProjectSchema, createProjectSchema, tableProjectSchema } from './schema';
import { folded, searchKey } from './search-key';
import { searchWords } from './search-words';
import { sortKey } from './sort-key';
import { type StoredStatus, storedStatus } from './status-rule';

/** The group as this actor may enter it, or null. */
function findGroup(tx: Transaction, actor: Actor, code: string): Promise<LeadGroup | null> {
  return tx.workingGroup.findFirst({
    where: { AND: [{ code }, enterableGroups(actor)] },
    select: leadGroupSelect,
  });
}

export const createProject = command({
  name: 'project.create',
  attempt: mayWorkSomewhere,
  schema: createProjectSchema,
  load: async (tx, actor, { group }) => ({ group: await findGroup(tx, actor, group) }),
  may: (actor, row) => row.group === null || mayWriteProject(actor, row.group.code),
  run: async ({ tx, actor, input: { privately, ...content }, row, today }) => {
    if (row.group === null) return refused(invalid('unknown-choice', 'group'));
    const refusal = leadRefusal(row.group, today) ?? (await unknownChoice(tx, content));
    if (refusal) return refused(refusal);
    const draft = { content, privateTo: privately === 'yes' ? partyOf(actor) : null };
    const { event, ...value } = await logProject(tx, draft, row.group, today);
    return accepted({ value, events: [event] });
  },
});

/**
 * The one way in which a project comes to be, also from the Charter's own undertakings. Its provisions are those
 * given, else the group's mandate; a joint one takes the group's next number within this transaction, so that
 * private ones leave no gap (domain.md 5 and 6).
 */
export async function logProject(
  tx: Transaction,
  draft: ProjectDraft,
  group: LeadGroup,
  today: CalendarDate,
) {
  const { privateTo, source = '', seedKey = null } = draft;
  const mandate = group.mandate.map(({ provisionCode }) => provisionCode);
  const provisions = draft.content.provisions.length > 0 ? draft.content.provisions : mandate;
  const content = await settled(tx, { ...draft.content, provisions });
  const code = privateTo === null ? await nextCode(tx, group.code) : null;
  const { id } = await tx.project.create({
    data: { ...columnsOf(content, code), code, privateTo, source, seedKey, enteredOn: today },
    select: { id: true },
  });
  await writeWords(tx, id, searchKey({ ...content, code }));
  await writeLists(
    tx,
    id,
    privateTo,
    content,
    listFields.filter((list) => content[list].length > 0),
  );
  const event: AuditEventDraft = {
    type: 'project.created',
    subject: { type: 'project', id },
    compartment: compartmentOf(privateTo, group),
    groupCode: group.code,
    values: { title: content.title, code: code ?? '' },
  };
  return { id, code, event };
}

export const changeProject = command({
  name: 'project.change',
  attempt: mayWorkSomewhere,
  schema: changeProjectSchema,
  load: (tx, actor, { id }) => findProject(tx, actor, id),
  may: (actor, row, { group }) => mayWriteProject(actor, row.groupCode) && mayWriteProject(actor, group),
  run: async ({ tx, actor, input: { id, version, ...typed }, row, today }) => {
    const content = await settled(tx, typed);
    const group = await findGroup(tx, actor, content.group);
    if (group === null) return refused(invalid('unknown-choice', 'group'));
    const moved = group.code !== row.groupCode;
    const refusal = (moved ? leadRefusal(group, today) : null) ?? (await unknownChoice(tx, content));
    if (refusal) return refused(refusal);
    if (!(await save(tx, row, version, columnsOf(content, row.code)))) {
      return refused(await conflict(tx, actor, id, content));
    }
    const before = recordText(row.content);
    const after = recordText(content);
    const changed = listFields.filter((list) => before[list] !== after[list]);
    await writeLists(tx, id, row.privateTo, content, changed);
    await findAnew(tx, row, content, { code: row.code, privateTo: row.privateTo });
    return accepted({ value: { id }, events: changeEvents(row, content, group) });
  },
});

/** Makes a private project joint: all of it is then the other side's to read, and it gets its code. */
export const tableProject = command({
  name: 'project.table',
  attempt: mayTurnSomeKey,
  schema: tableProjectSchema,
  load: (tx, actor, { id }) => findProject(tx, actor, id),
  may: mayTableProject,
  run: async ({ tx, actor, input: { id, version }, row }) => {
    const { content, group } = row;
    if (row.privateTo === null) return refused(invalid('already-joint'));
    const code = await nextCode(tx, group.code);
    if (
      !(await save(tx, row, version, {
        ...columnsOf(content, code),
        ...{ code, privateTo: null },
        // what one side alone said is not yet what the Parties say
        ...storedStatus([]),
      }))
    ) {
      return refused(await conflict(tx, actor, id, content));
    }
    await writeLists(tx, id, null, content, ['organisations']);
    await findAnew(tx, row, content, { code, privateTo: null });
    const event: AuditEventDraft = {
      type: 'project.tabled',
      subject: { type: 'project', id },
      compartment: compartmentOf(null, group),
      groupCode: group.code,
      values: { title: content.title, code },
    };
    return accepted({ value: { id, code }, events: [event] });
  },
});

/** Writes the columns where the row is still the one that was read and edited; false where another was first. */
async function save(
  tx: Transaction,
  row: KnownProject,
  version: number,
  columns: Partial<ReturnType<typeof columnsOf> & StoredStatus> & { code?: string; privateTo?: null },
): Promise<boolean> {
  if (row.version !== version) return false;
  const data = { ...columns, version: { increment: 1 } };
  return (await tx.project.updateMany({ where: { id: row.id, version }, data })).count === 1;
}

async function conflict(tx: Transaction, actor: Actor, id: string, mine: ProjectContent): Promise<Refusal> {
  const saved = await findProject(tx, actor, id);
  if (saved === null) return { kind: 'not-found' };
  return { kind: 'conflict', version: saved.version, theirs: theirVersion(mine, saved.content) };
}

function leadRefusal(group: LeadGroup, today: CalendarDate): Refusal | null {
  return group.retiredOn !== null && group.retiredOn <= today ? invalid('group-retired', 'group') : null;
}

async function unknownChoice(
  tx: Transaction,
  { associated, provisions }: Pick<ProjectContent, 'associated' | 'provisions'>,
): Promise<Refusal | null> {
  const groups = await tx.workingGroup.count({ where: { code: { in: [...associated] } } });
  if (groups < associated.length) return invalid('unknown-choice', 'associated');
  const known = await tx.provision.count({ where: { code: { in: [...provisions] } } });
  return known < provisions.length ? invalid('unknown-choice', 'provisions') : null;
}

/** Takes the group's next number: whoever else takes one waits until this transaction has ended. */
async function nextCode(tx: Transaction, groupCode: string): Promise<string> {
  const { nextProjectNumber } = await tx.workingGroup.update({
    where: { code: groupCode },
    data: { nextProjectNumber: { increment: 1 } },
    select: { nextProjectNumber: true },
  });
  return projectCode(groupCode, nextProjectNumber - 1);
}

/** As it is kept: an organisation's home that names a Party is its code, and the lead group is not associated too. */
async function settled<Content extends ProjectContent>(tx: Transaction, content: Content): Promise<Content> {
  const associated = content.associated.filter((code) => code !== content.group);
  if (content.organisations.length === 0) return { ...content, associated };
  const parties = await tx.party.findMany({ select: { code: true, name: true, formalName: true } });
  const homeOf = (typed: string) => {
    const isNamed = (name: string) => folded(name) === folded(typed);
    return (
      parties.find(({ code, name, formalName }) => [code, name, formalName].some(isNamed))?.code ?? typed
    );
  };
  const organisations = content.organisations.map((each) => ({ ...each, home: homeOf(each.home) }));
  return { ...content, associated, organisations };
}

function columnsOf(content: ProjectContent, code: string | null) {
  return {
    title: content.title,
    description: content.description,
    groupCode: content.group,
    stage: content.stage,
    startOn: content.start?.on ?? null,
    startPrecision: content.start?.precision ?? null,
    targetOn: content.target?.on ?? null,
    targetPrecision: content.target?.precision ?? null,
    searchKey: searchKey({ ...content, code }),
    sortKey: sortKey({ title: content.title, code }),
  };
}

/** Stores anew what the project and its milestones are found by, where that has changed. */
async function findAnew(
  tx: Transaction,
  row: KnownProject,
  content: ProjectContent,
  { code, privateTo }: Pick<KnownProject, 'code' | 'privateTo'>,
): Promise<void> {
  const key = searchKey({ ...content, code });
  if (key !== searchKey({ ...row.content, code: row.code })) {
    await tx.projectWord.deleteMany({ where: { projectId: row.id } });
    await writeWords(tx, row.id, key);
  }
  if (content.group !== row.groupCode || privateTo !== row.privateTo) {
    const data = { groupCode: content.group, privateTo };
    await tx.milestone.updateMany({ where: { projectId: row.id }, data });
  }
}

async function writeWords(tx: Transaction, projectId: string, key: string): Promise<void> {
  await tx.projectWord.createMany({ data: searchWords(key).map((word) => ({ word, projectId })) });
}

const listFields = ['associated', 'provisions', 'tags', 'references', 'funding', 'organisations'] as const;
type ListField = (typeof listFields)[number];

/** Writes the named lists of a project anew. */
async function writeLists(
  tx: Transaction,
  projectId: string,
  privateTo: string | null,
  content: ProjectContent,
  lists: readonly ListField[],
): Promise<void> {
  const where = { projectId };
  const of = <Row>(rows: readonly Row[]) => rows.map((row) => ({ projectId, ...row }));
  const write: Record<ListField, () => Promise<unknown>> = {
    associated: async () => {
      await tx.projectGroup.deleteMany({ where });
      await tx.projectGroup.createMany({ data: of(content.associated.map((groupCode) => ({ groupCode }))) });
    },
    provisions: async () => {
      await tx.projectProvision.deleteMany({ where });
      const rows = content.provisions.map((provisionCode) => ({ provisionCode }));
      await tx.projectProvision.createMany({ data: of(rows) });
    },
    tags: async () => {
      await tx.projectTag.deleteMany({ where });
      await tx.projectTag.createMany({ data: of(content.tags.map((tag) => ({ tag, tagKey: folded(tag) }))) });
    },
    references: async () => {
      await tx.projectReference.deleteMany({ where });
      await tx.projectReference.createMany({ data: of(content.references) });
    },
    funding: async () => {
      await tx.funding.deleteMany({ where });
      await tx.funding.createMany({ data: of(content.funding) });
    },
    organisations: async () => {
      await tx.projectOrganisation.deleteMany({ where });
      for (const { role, ...organisation } of content.organisations) {
        const organisationId = await organisationOf(tx, organisation, privateTo);
        await tx.projectOrganisation.create({ data: { projectId, organisationId, role } });
      }
    },
  };
  for (const list of lists) await write[list]();
}

/** The organisation of this name in this compartment, made where there is none: a private one is never shared. */
async function organisationOf(
  tx: Transaction,
  { name, sector, home }: Omit<ProjectContent['organisations'][number], 'role'>,
  privateTo: string | null,
): Promise<string> {
  const known = { nameKey: folded(name), sector, home, privateTo };
  const found = await tx.organisation.findFirst({ where: known, select: { id: true } });
  return (found ?? (await tx.organisation.create({ data: { name, ...known }, select: { id: true } }))).id;
}
