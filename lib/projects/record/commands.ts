import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type Compartment, chainOf, compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { organisationIn } from '@/lib/organisations/commands';
import { homeOf } from '@/lib/organisations/home';
import { namedOnce } from '@/lib/organisations/named-once';
import { type RegisteredOrganisation, settledNamesake } from '@/lib/organisations/namesake-rule';
import { organisationsNamed } from '@/lib/organisations/queries';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import type { KnownProject } from '@/lib/projects/queries';
import { type ProjectContent, recordText } from '@/lib/projects/record-text';
import { sortKey } from '@/lib/projects/sort-key';
import { isOver } from '@/lib/projects/stage';
import type { Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { type Searchable, sameKey, searchKey, searchText } from '@/lib/search/search-key';
import { projectWords } from '@/lib/search/search-words';

/** A project's group, code and compartment. */
interface Location {
  group: { code: string; restricted: boolean };
  code: string | null;
  privateTo: string | null;
}

/**
 * Creates a project with its search keys. `registered` are the events of organisations new to the register.
 */
export async function writeProject(
  tx: Transaction,
  content: ProjectContent,
  { group, code, privateTo }: Location,
  entered: { source: string; seedKey: string | null; enteredOn: CalendarDate },
): Promise<{ id: string; registered: AuditEventDraft[] }> {
  const { id } = await tx.project.create({
    data: { ...columnsOf(content, code), code, privateTo, ...entered },
    select: { id: true },
  });
  await writeWords(tx, id, { ...content, code });
  const given = listFields.filter((list) => content[list].length > 0);
  const registered = await writeLists(tx, id, compartmentOf(privateTo, group), content, given);
  return { id, registered };
}

/**
 * Rewrites a project, and its milestones' copied fields, if the row still has this version; null and nothing
 * written otherwise. Returns the events of organisations new to the register. `begins` is set on sharing: the
 * joint record starts on that day.
 */
export async function rewriteProject(
  tx: Transaction,
  row: KnownProject,
  version: number,
  content: ProjectContent,
  { group, code, privateTo }: Location,
  begins: { enteredOn: CalendarDate; createdAt: Date } | null = null,
): Promise<AuditEventDraft[] | null> {
  if (row.version !== version) return null;
  const { count } = await tx.project.updateMany({
    where: { id: row.id, version },
    data: { ...columnsOf(content, code), code, privateTo, ...begins, version: { increment: 1 } },
  });
  if (count !== 1) return null;
  const before = recordText(row.content);
  const after = recordText(content);
  const here = compartmentOf(privateTo, group);
  const left = chainOf(here) !== chainOf(compartmentOf(row.privateTo, row.group));
  const changed = listFields.filter(
    (list) => before[list] !== after[list] || (left && list === 'organisations'),
  );
  await clearLists(tx, row.id, changed);
  const registered = await writeLists(tx, row.id, here, content, changed);
  const searchable = { ...content, code };
  if (searchText(searchable) !== searchText({ ...row.content, code: row.code })) {
    await tx.projectWord.deleteMany({ where: { projectId: row.id } });
    await writeWords(tx, row.id, searchable);
  }
  if (content.group !== row.groupCode || privateTo !== row.privateTo) {
    const entered = begins && { enteredOn: begins.enteredOn };
    const data = { groupCode: content.group, privateTo, ...entered };
    await tx.milestone.updateMany({ where: { projectId: row.id }, data });
  }
  if (isOver(content.stage) !== isOver(row.content.stage)) await storeDueDays(tx, [row.id]);
  return registered;
}

/**
 * Normalises content for storing: a home that names a Party becomes its code, an organisation given by name
 * is completed from the register, repeated ones are merged, and the lead group is not associated.
 *
 * @param here the project's compartment once it is stored
 */
export async function settledContent<Content extends ProjectContent>(
  tx: Transaction,
  actor: Actor,
  content: Content,
  here: Compartment,
): Promise<Result<Content, Refusal>> {
  if (content.organisations.length === 0) return settledWith(content, { parties: [], registered: [], here });
  const parties = await tx.party.findMany({ select: { code: true, name: true, formalName: true } });
  const names = content.organisations.map(({ name }) => name);
  return settledWith(content, { parties, registered: await organisationsNamed(tx, actor, names), here });
}

/** `settledContent` with the Parties and the entries of the register that are known already, for many projects. */
export function settledWith<Content extends ProjectContent>(
  content: Content,
  known: {
    parties: Parameters<typeof homeOf>[1];
    registered: readonly RegisteredOrganisation[];
    here: Compartment;
  },
): Result<Content, Refusal> {
  const associated = content.associated.filter((code) => code !== content.group);
  const organisations: ProjectContent['organisations'][number][] = [];
  for (const { role, line = 0, ...typed } of content.organisations) {
    const home = homeOf(typed.home, known.parties);
    const settled = settledNamesake({ ...typed, home }, known.registered, known.here);
    if (!settled.ok) return refused(atLine(settled.refusal, line));
    const { sector, home: settledHome } = settled.value;
    organisations.push({ sector, home: settledHome, name: typed.name, role });
  }
  return accepted({ ...content, associated, organisations: namedOnce(organisations) });
}

/** The refusal moved to the form row of the organisation. */
function atLine(refusal: Refusal, line: number): Refusal {
  if (refusal.kind !== 'invalid') return refusal;
  const errors = refusal.errors.map((error) => ({ ...error, field: `organisations.${line}.${error.field}` }));
  return { ...refusal, errors };
}

export function columnsOf(content: ProjectContent, code: string | null) {
  return {
    title: content.title,
    description: content.description,
    intendedResult: content.intendedResult,
    resultEvidence: content.resultEvidence,
    resultOn: content.resultOn,
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

async function writeWords(tx: Transaction, projectId: string, project: Searchable): Promise<void> {
  await insertRows(
    tx,
    'ProjectWord',
    projectWords(project).map((word) => ({ word, projectId })),
  );
}

const listFields = ['associated', 'provisions', 'tags', 'references', 'funding', 'organisations'] as const;
type ListField = (typeof listFields)[number];

/** Deletes the given lists of a project. */
async function clearLists(tx: Transaction, projectId: string, lists: readonly ListField[]): Promise<void> {
  const where = { projectId };
  const clear: Record<ListField, () => Promise<unknown>> = {
    associated: () => tx.projectGroup.deleteMany({ where }),
    provisions: () => tx.projectProvision.deleteMany({ where }),
    tags: () => tx.projectTag.deleteMany({ where }),
    references: () => tx.projectReference.deleteMany({ where }),
    funding: () => tx.funding.deleteMany({ where }),
    organisations: () => tx.projectOrganisation.deleteMany({ where }),
  };
  for (const list of lists) await clear[list]();
}

/** Writes the given lists of a project. `here` is the compartment of its organisations. */
async function writeLists(
  tx: Transaction,
  projectId: string,
  here: Compartment,
  content: ProjectContent,
  lists: readonly ListField[],
): Promise<AuditEventDraft[]> {
  const registered: AuditEventDraft[] = [];
  const of = <Row>(rows: readonly Row[]) => rows.map((row) => ({ projectId, ...row }));
  const write: Record<ListField, () => Promise<unknown>> = {
    associated: async () => {
      const rows = content.associated.map((groupCode) => ({ groupCode }));
      await insertRows(tx, 'ProjectGroup', of(rows));
    },
    provisions: async () => {
      const rows = content.provisions.map((provisionCode) => ({ provisionCode }));
      await insertRows(tx, 'ProjectProvision', of(rows));
    },
    tags: async () => {
      await tx.projectTag.createMany({
        data: of(content.tags.map((tag) => ({ tag, tagKey: sameKey(tag) }))),
      });
    },
    references: async () => {
      await tx.projectReference.createMany({ data: of(content.references) });
    },
    funding: async () => {
      await tx.funding.createMany({ data: of(content.funding) });
    },
    organisations: async () => {
      for (const { role, ...organisation } of content.organisations) {
        const { id: organisationId, event } = await organisationIn(tx, organisation, here);
        if (event) registered.push(event);
        await tx.projectOrganisation.create({ data: { projectId, organisationId, role } });
      }
    },
  };
  for (const list of lists) await write[list]();
  return registered;
}
