import 'server-only';
import type { z } from 'zod';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf, enterableGroups } from '@/lib/access/compartments';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { storeListOf } from '@/lib/compliance/listed/commands';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { rewriteProject, settledContent, writeProject } from '@/lib/projects/record/commands';
import { shareStatuses } from '@/lib/projects/status/commands';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { changeEvents } from './change-events';
import { mayShareProject, mayWriteProject } from './policy';
import { projectCode } from './project-code';
import type { LeadGroup, ProjectDraft } from './project-draft';
import {
  findProject,
  findUnmergedProject,
  type KnownProject,
  leadGroupSelect,
  othersTitled,
  type TwinProject,
  twinsOf,
} from './queries';
import { type ProjectContent, savedVersion } from './record-text';
import { resultFault } from './result-rule';
import { changeProjectSchema, createProjectSchema, shareProjectSchema } from './schema';
import { twinAnswer, twinName } from './titled';

/** The group if the actor may enter it, or null. */
function findGroup(tx: Transaction, actor: Actor, code: string): Promise<LeadGroup | null> {
  return tx.workingGroup.findFirst({
    where: { AND: [{ code }, enterableGroups(actor)] },
    select: leadGroupSelect,
  });
}

export const createProject = command({
  name: 'project.create',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: createProjectSchema,
  load: async (tx, actor, { group }) => ({ group: await findGroup(tx, actor, group) }),
  may: (actor, row) => row.group === null || mayWriteProject(actor, row.group.code),
  run: async ({ tx, actor, input: { ask, twin, ...input }, row, today }) => {
    if (row.group === null) return refused(invalid('unknown-choice', 'group'));
    const doubt = await twinRefusal(tx, actor, { ask, twin }, { id: null, ...input });
    if (doubt) return refused(doubt);
    const logged = await admitProject(tx, actor, input, row.group, today);
    if (!logged.ok) return logged;
    const { events, ...value } = logged.value;
    return accepted({ value, events });
  },
});

/**
 * Asks whether the title really names another project, if the form supports the question and it is
 * unanswered. Only projects that the actor may see count.
 */
export async function twinRefusal(
  tx: Transaction,
  actor: Actor,
  { ask, twin }: TwinQuestion,
  typed: { id: string | null; title: string; group: string },
): Promise<Refusal | null> {
  if (ask === undefined || twin === twinAnswer(typed)) return null;
  return twinQuestionOf(await twinsOf(tx, actor, typed), 'title');
}

interface TwinQuestion {
  ask?: 'yes' | undefined;
  twin: string;
}

/** The question about projects with the same title; null if there are none. */
function twinQuestionOf([first, ...more]: readonly TwinProject[], field: string): Refusal | null {
  if (first === undefined) return null;
  return invalid('title-twin', field, { name: twinName(first), more: more.length });
}

/**
 * The same question for a project to be shared. Its title is not typed, so the error belongs to the answer's
 * field.
 */
async function sharedTwinRefusal(
  tx: Transaction,
  actor: Actor,
  { ask, twin }: TwinQuestion,
  { id, groupCode: group, content: { title } }: KnownProject,
): Promise<Refusal | null> {
  if (ask === undefined || twin === twinAnswer({ title, group })) return null;
  return twinQuestionOf(await othersTitled(tx, actor, { id, title, group }), 'twin');
}

/** Validates a typed project in full, then logs it. */
async function admitProject(
  tx: Transaction,
  actor: Actor,
  { privately, ...typed }: Omit<z.output<typeof createProjectSchema>, 'ask' | 'twin'>,
  group: LeadGroup,
  today: CalendarDate,
) {
  const privateTo = privately === 'yes' ? partyOf(actor) : null;
  const settled = await settledContent(tx, actor, typed, compartmentOf(privateTo, group));
  if (!settled.ok) return settled;
  const refusal =
    leadRefusal(group, today) ??
    resultRefusal(settled.value, today) ??
    (await unknownChoice(tx, settled.value));
  if (refusal) return refused(refusal);
  return accepted(await logProject(tx, { content: settled.value, privateTo }, group, today));
}

/**
 * Creates a project; every other way to create one, candidates included, ends here. Without provisions it
 * gets the group's mandate. A joint one takes the group's next number in this transaction, so that private
 * ones leave no gap (docs/domain.md#codes).
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
  const content = { ...draft.content, provisions };
  const code = privateTo === null ? await nextCode(tx, group.code) : null;
  const { id, registered } = await writeProject(
    tx,
    content,
    { group, code, privateTo },
    { source, seedKey, enteredOn: today },
  );
  const event: AuditEventDraft = {
    type: 'project.created',
    subject: { type: 'project', id },
    compartment: compartmentOf(privateTo, group),
    groupCode: group.code,
    values: { title: content.title, code: code ?? '' },
  };
  const events: [AuditEventDraft, ...AuditEventDraft[]] = [event, ...registered];
  return { id, code, events };
}

export const changeProject = command({
  name: 'project.change',
  attempt: mayWorkSomewhere,
  schema: changeProjectSchema,
  load: (tx, actor, { id }) => findUnmergedProject(tx, actor, id),
  may: (actor, row, { group }) => mayWriteProject(actor, row.groupCode) && mayWriteProject(actor, group),
  run: async ({ tx, actor, input: { id, version, ask, twin, ...typed }, row, today }) => {
    const doubt = await twinRefusal(tx, actor, { ask, twin }, { id, ...typed });
    if (doubt) return refused(doubt);
    const amended = await amendProject(tx, actor, row, version, typed, today);
    return amended.ok ? accepted({ value: { id }, events: amended.value }) : amended;
  },
});

/**
 * Rewrites an existing project, alone or with others, and returns its events. It is all or nothing. The
 * caller checks the permission.
 */
export async function amendProject(
  tx: Transaction,
  actor: Actor,
  row: KnownProject,
  version: number,
  typed: ProjectContent,
  today: CalendarDate,
): Promise<Result<ReturnType<typeof changeEvents>, Refusal>> {
  const group = await findGroup(tx, actor, typed.group);
  if (group === null) return refused(invalid('unknown-choice', 'group'));
  const settled = await settledContent(tx, actor, typed, compartmentOf(row.privateTo, group));
  if (!settled.ok) return settled;
  const content = settled.value;
  const moved = group.code !== row.groupCode;
  const refusal =
    (moved ? leadRefusal(group, today) : null) ??
    resultRefusal(content, today) ??
    (await unknownChoice(tx, content));
  if (refusal) return refused(refusal);
  const { code, privateTo } = row;
  const registered = await rewriteProject(tx, row, version, content, { group, code, privateTo });
  if (registered === null) return refused(await conflict(tx, actor, row.id, content));
  if (moved) await storeListOf(tx, row.id, today);
  return accepted([...changeEvents(row, content, group), ...registered]);
}

/**
 * Shares a private project: it becomes joint and gets its code (docs/domain.md#sharing). Its joint record
 * starts on that day, so that nothing tells how long it was private; earlier events stay in its side's chain.
 */
export const shareProject = command({
  name: 'project.table',
  attempt: mayConcurSomewhere,
  schema: shareProjectSchema,
  load: (tx, actor, { id }) => findUnmergedProject(tx, actor, id),
  may: mayShareProject,
  run: async ({ tx, actor, input: { id, version, ...question }, row, today, now }) => {
    const { content, group } = row;
    if (row.privateTo === null) return refused(invalid('already-joint'));
    const doubt = await sharedTwinRefusal(tx, actor, question, row);
    if (doubt) return refused(doubt);
    const code = await nextCode(tx, group.code);
    const location = { group, code, privateTo: null };
    const begins = { enteredOn: today, createdAt: now };
    const registered = await rewriteProject(tx, row, version, content, location, begins);
    if (registered === null) return refused(await conflict(tx, actor, id, content));
    await shareStatuses(tx, id, { today, now });
    const event: AuditEventDraft = {
      type: 'project.tabled',
      subject: { type: 'project', id },
      compartment: compartmentOf(null, group),
      groupCode: group.code,
      values: { title: content.title, code },
    };
    return accepted({ value: { id, code }, events: [event, ...registered] });
  },
});

function resultRefusal(content: ProjectContent, today: CalendarDate): Refusal | null {
  const fault = resultFault(content, today);
  return fault && invalid(fault.code, fault.field);
}

async function conflict(tx: Transaction, actor: Actor, id: string, mine: ProjectContent): Promise<Refusal> {
  const saved = await findProject(tx, actor, id);
  if (saved === null) return { kind: 'not-found' };
  return { kind: 'conflict', version: saved.version, theirs: savedVersion(mine, saved.content) };
}

function leadRefusal(group: LeadGroup, today: CalendarDate): Refusal | null {
  return group.retiredOn !== null && group.retiredOn <= today ? invalid('group-retired', 'group') : null;
}

async function unknownChoice(
  tx: Transaction,
  { associated, provisions }: Pick<ProjectContent, 'associated' | 'provisions'>,
): Promise<Refusal | null> {
  if (associated.length > 0) {
    const groups = await tx.workingGroup.count({ where: { code: { in: [...associated] } } });
    if (groups < associated.length) return invalid('unknown-choice', 'associated');
  }
  if (provisions.length === 0) return null;
  const known = await tx.provision.count({ where: { code: { in: [...provisions] } } });
  return known < provisions.length ? invalid('unknown-choice', 'provisions') : null;
}

/** Takes the group's next number. Others who take one wait for this transaction. */
async function nextCode(tx: Transaction, groupCode: string): Promise<string> {
  const { nextProjectNumber } = await tx.workingGroup.update({
    where: { code: groupCode },
    data: { nextProjectNumber: { increment: 1 } },
    select: { nextProjectNumber: true },
  });
  return projectCode(groupCode, nextProjectNumber - 1);
}
