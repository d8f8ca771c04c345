import { freeze, type Subject } from '../../lib/agreements/concurrence/commands';
import { keyValues, proposalEvent } from '../../lib/agreements/proposals/proposal-event';
import type { AuditEventDraft } from '../../lib/audit/events';
import { record } from '../../lib/audit/record';
import { type ContentOf, frozenMilestone } from '../../lib/compliance/content';
import { addDays, type CalendarDate } from '../../lib/dates/calendar-date';
import { type Transaction, transaction } from '../../lib/db/client';
import type { SamplePerson } from './sample-people';
import { isListed, type SampleProject, type World } from './sample-project';

const chunk = 500;

// Days after signing, by group in the Charter's order. The last group settles its list late and has no
// roadmap.
const listDays = [77, 84, 79, 87];
const lastListDay = 101;
const roadmapDays = [88, 233];

/** Writes every group's agreed list, and two roadmap versions for groups with one. */
export async function sampleAgreements(
  { groups, withRoadmap, signedOn }: World,
  people: readonly SamplePerson[],
  projects: ReadonlyMap<string, readonly SampleProject[]>,
): Promise<void> {
  for (const [index, { code }] of groups.entries()) {
    const own = (projects.get(code) ?? []).filter(({ project }) => isListed(project));
    const content = { group: code, projects: own.map(listedProject) };
    const empty = own.length === 0 ? { emptyReason: 'Sample: nothing is carried out yet.' } : {};
    const listId = await agree(people, addDays(signedOn, listDays[index] ?? lastListDay), {
      kind: 'project_list',
      content: { ...content, ...empty },
      subject: code,
      groupCode: code,
      meetingId: null,
      targetId: null,
    });
    await transaction((tx) =>
      storeList(
        tx,
        listId,
        own.map(({ project }) => project.id),
      ),
    );
    if (own.length === 0 || !withRoadmap.has(code)) continue;
    for (const [version, days] of roadmapDays.entries()) {
      const content = roadmapOf(code, listId, own, version === 0);
      const about = { subject: code, groupCode: code, meetingId: null, targetId: null };
      await agree(people, addDays(signedOn, days), { kind: 'roadmap', content, ...about });
    }
  }
}

/**
 * Writes a proposal that the first person makes and every other concurs with on the same day, and returns its
 * id. `followed` are the other events of the last concurrence.
 */
export async function agree(
  people: readonly SamplePerson[],
  day: CalendarDate,
  subject: Subject,
  followed: readonly AuditEventDraft[] = [],
): Promise<string> {
  const [first] = people;
  if (!first) throw new Error('Nobody is there to agree.');
  const at = new Date(`${day}T10:00:00Z`);
  return transaction(async (tx) => {
    const made = await freeze({ tx, actor: first.actor, today: day, now: at }, subject);
    if (!made.ok) throw new Error(`The sample was refused: ${made.refusal.kind}`);
    const { id, events } = made.value;
    await tx.proposalKey.createMany({
      data: people.map(({ actor }) => ({
        proposalId: id,
        partyCode: actor.party?.code ?? '',
        personId: actor.personId,
        day,
        enteredOn: day,
        enteredAt: at,
      })),
    });
    const row = await tx.proposal.update({
      where: { id },
      data: { state: 'agreed', openKey: null, agreedOn: day, enteredOn: day },
      include: { group: true },
    });
    const agreed = [proposalEvent('proposal.agreed', row, { day }), ...followed];
    for (const { actor } of people) {
      const party = actor.party?.code ?? '';
      const key = { party, day, enteredOn: day, instrument: null };
      const concurred = proposalEvent('proposal.key-turned', row, { party, ...keyValues(key, false) });
      const [before, after] = [
        actor === first.actor ? events : [],
        actor === people.at(-1)?.actor ? agreed : [],
      ];
      await record(tx, actor, at, [...before, concurred, ...after]);
    }
    return id;
  });
}

async function storeList(tx: Transaction, listId: string, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += chunk) {
    await tx.project.updateMany({ where: { id: { in: ids.slice(from, from + chunk) } }, data: { listId } });
  }
}

function listedProject({ project: { id, code, title } }: SampleProject) {
  return { id, code: code ?? '', title };
}

function roadmapOf(
  group: string,
  listId: string,
  own: readonly SampleProject[],
  first: boolean,
): ContentOf<'roadmap'> {
  return {
    group,
    listId,
    projects: own.map((rows) => ({
      ...listedProject(rows),
      milestones: rows.milestones.flatMap(({ id, title, responsible, firstBaselineOn, baselineOn }) => {
        const on = first ? firstBaselineOn : baselineOn;
        return on === null ? [] : [frozenMilestone({ id, title, responsible, on, precision: 'day' })];
      }),
    })),
  };
}
