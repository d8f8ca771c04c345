import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { chunksOf } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { insertRows } from '@/lib/db/insert-rows';
import { newId } from '@/lib/db/new-id';
import { organisationIn } from '@/lib/organisations/commands';
import { amendProject } from '@/lib/projects/commands';
import { projectCode } from '@/lib/projects/project-code';
import type { LeadGroup } from '@/lib/projects/project-draft';
import { columnsOf } from '@/lib/projects/record/commands';
import type { ProjectContent } from '@/lib/projects/record-text';
import type { Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { sameKey } from '@/lib/search/search-key';
import { projectWords } from '@/lib/search/search-words';
import type { PlannedProject } from './queries/plan-rows';

interface Writing {
  today: CalendarDate;
  /** Called with the number of rows that are written. */
  tell: (written: number) => void;
}

/**
 * Writes the new and changed rows of a plan, with the events that single ones have. A changed row is refused if
 * somebody changed it after the plan.
 */
export async function writeProjectRows(
  tx: Transaction,
  actor: Actor,
  plans: readonly PlannedProject[],
  { today, tell }: Writing,
): Promise<Result<AuditEventDraft[], Refusal>> {
  const events: AuditEventDraft[] = [];
  let written = 0;
  const fresh = plans.flatMap(({ stored, content, group, privateTo }) =>
    stored === null && content && group ? [{ content, group, privateTo }] : [],
  );
  const codes = await takeCodes(tx, fresh);
  const organisations = new Map<string, string>();
  for (const some of chunksOf(fresh, rowsAtOnce)) {
    const batch = some.map((draft) => ({ ...draft, id: newId(), code: codes.get(draft) ?? null }));
    events.push(...(await insertProjects(tx, batch, { today, organisations })));
    written += some.length;
    tell(written);
    await setImmediate(); // SQLite answers at once: without a pause nobody else is served
  }
  for (const { stored, content } of plans) {
    if (stored === null || content === null) continue;
    const amended = await amendProject(tx, actor, stored, stored.version, content, today);
    if (!amended.ok) return refused(amended.refusal);
    events.push(...amended.value);
    written += 1;
    tell(written);
  }
  return accepted(events);
}

interface Draft {
  content: ProjectContent;
  group: LeadGroup;
  privateTo: string | null;
}

const rowsAtOnce = 250;

/** The next codes of each group, in the order of the rows. Private projects take none. */
async function takeCodes(tx: Transaction, drafts: readonly Draft[]): Promise<ReadonlyMap<Draft, string>> {
  const codes = new Map<Draft, string>();
  const joint = drafts.filter(({ privateTo }) => privateTo === null);
  for (const groupCode of [...new Set(joint.map(({ group }) => group.code))].sort()) {
    const own = joint.filter(({ group }) => group.code === groupCode);
    const { nextProjectNumber } = await tx.workingGroup.update({
      where: { code: groupCode },
      data: { nextProjectNumber: { increment: own.length } },
      select: { nextProjectNumber: true },
    });
    const first = nextProjectNumber - own.length;
    for (const [index, draft] of own.entries()) codes.set(draft, projectCode(groupCode, first + index));
  }
  return codes;
}

type Numbered = Draft & { id: string; code: string | null };

/** Creates projects with their lists and search words, a statement per table. Without provisions one gets its mandate. */
async function insertProjects(
  tx: Transaction,
  drafts: readonly Numbered[],
  { today, organisations }: { today: CalendarDate; organisations: Map<string, string> },
): Promise<AuditEventDraft[]> {
  await tx.project.createMany({
    data: drafts.map(({ id, code, privateTo, content }) => ({
      ...columnsOf(content, code),
      id,
      code,
      privateTo,
      enteredOn: today,
    })),
  });
  const rows = <Row>(of: (draft: Numbered) => readonly Row[]) =>
    drafts.flatMap((draft) => of(draft).map((row) => ({ projectId: draft.id, ...row })));
  const words = rows(({ content, code }) => projectWords({ ...content, code }).map((word) => ({ word })));
  await insertRows(tx, 'ProjectWord', words);
  const associated = rows(({ content }) => content.associated.map((groupCode) => ({ groupCode })));
  await insertRows(tx, 'ProjectGroup', associated);
  await insertRows(tx, 'ProjectProvision', rows(provisionsOf));
  const tags = rows(({ content }) => content.tags.map((tag) => ({ tag, tagKey: sameKey(tag) })));
  if (tags.length > 0) await tx.projectTag.createMany({ data: tags });
  const funding = rows(({ content }) => content.funding);
  if (funding.length > 0) await tx.funding.createMany({ data: funding });
  const registered = await nameOrganisations(tx, drafts, organisations);
  return [...drafts.map(createdEvent), ...registered];
}

function provisionsOf({ content, group }: Numbered): { provisionCode: string }[] {
  if (content.provisions.length === 0) return group.mandate.map(({ provisionCode }) => ({ provisionCode }));
  return content.provisions.map((provisionCode) => ({ provisionCode }));
}

const createdEvent = ({ id, code, privateTo, group, content }: Numbered): AuditEventDraft => ({
  type: 'project.created',
  subject: { type: 'project', id },
  compartment: compartmentOf(privateTo, group),
  groupCode: group.code,
  values: { title: content.title, code: code ?? '' },
});

/** @param known the ids of organisations that earlier rows named, by compartment and content */
async function nameOrganisations(
  tx: Transaction,
  drafts: readonly Numbered[],
  known: Map<string, string>,
): Promise<AuditEventDraft[]> {
  const events: AuditEventDraft[] = [];
  const named: { projectId: string; organisationId: string; role: string }[] = [];
  for (const { id: projectId, content, group, privateTo } of drafts) {
    const here = compartmentOf(privateTo, group);
    for (const { role, name, sector, home } of content.organisations) {
      const key = JSON.stringify([here, sameKey(name), sector, sameKey(home)]);
      let organisationId = known.get(key);
      if (organisationId === undefined) {
        const found = await organisationIn(tx, { name, sector, home }, here);
        if (found.event) events.push(found.event);
        organisationId = found.id;
        known.set(key, found.id);
      }
      named.push({ projectId, organisationId, role });
    }
  }
  if (named.length > 0) await tx.projectOrganisation.createMany({ data: named });
  return events;
}
