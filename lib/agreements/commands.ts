import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { compartmentOf, enterableGroups } from '@/lib/access/compartments';
import { mayConcurFor, mayConcurSomewhere } from '@/lib/access/offices';
import { concurByKey, freeze, type Subject } from '@/lib/agreements/concurrence/commands';
import { citedInstrument } from '@/lib/agreements/proposals/schema';
import { type AuditEventDraft, storedTitle } from '@/lib/audit/events';
import { sides } from '@/lib/charter/queries';
import { type Act, command } from '@/lib/command';
import { chunksOf, maxIds } from '@/lib/db/chunks';
import type { Transaction } from '@/lib/db/client';
import { storeDueDays } from '@/lib/projects/next-milestone/commands';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import { copiedOfProjects } from '@/lib/roadmap/queries';
import { chosenProjects, underWay } from './list-choice';
import {
  agreedList,
  listableProjects,
  liveMilestones,
  liveRoadmap,
  modeFor,
  projectsInForce,
} from './queries';
import { type NewMilestone, quickMilestones } from './quick-milestones-rule';
import { type AgreementInput, agreementSchema, type ListInput, type RoadmapInput } from './schema';

interface About {
  group: { code: string; slug: string; name: string; restricted: boolean } | null;
  subject: string;
  meetingId: string | null;
  targetId: string | null;
}

type Agreeing = Act<AgreementInput, About>;

type Drafted = Promise<Result<{ subject: Subject; events: AuditEventDraft[] }, Refusal>>;

/** The group, meeting or earlier agreement that the input is about, or null if the actor may not see it. */
async function load(tx: Transaction, actor: Actor, input: AgreementInput): Promise<About | null> {
  const visible = { OR: [{ groupCode: null }, { group: enterableGroups(actor) }] };
  if (input.kind === 'record_of_holding') {
    const meeting = await tx.meeting.findFirst({
      where: { id: input.meetingId, ...visible },
      include: { group: true },
    });
    return meeting && { group: meeting.group, subject: meeting.id, meetingId: meeting.id, targetId: null };
  }
  if (input.kind === 'annulment' || input.kind === 'correction') {
    const target = await tx.proposal.findFirst({
      where: { id: input.targetId, ...visible },
      include: { group: true },
    });
    return (
      target && { group: target.group, subject: target.id, meetingId: target.meetingId, targetId: target.id }
    );
  }
  const group = await tx.workingGroup.findFirst({
    where: { AND: [{ code: input.group }, enterableGroups(actor)] },
  });
  return group && { group, subject: group.code, meetingId: null, targetId: null };
}

const may = (actor: Actor, { group }: About) => mayConcurFor(actor, group?.code ?? null);

/**
 * Proposes an agreement: freezes its content and adds the proposing Party's key (docs/domain.md#two-keys). The key has
 * the day of the cited instrument, else today. Gives the proposal's id and whether it is agreed already.
 */
export const propose = command({
  name: 'proposal.make',
  attempt: mayConcurSomewhere,
  schema: agreementSchema,
  load,
  may,
  run: async (act) => {
    const proposed = await freezeWithOwnKey(act);
    if (!proposed.ok) return proposed;
    const { id, agreed, events } = proposed.value;
    return accepted({ value: { id, agreed, slug: act.row.group?.slug ?? null }, events });
  },
});

/**
 * Records an agreement at once if every other Party takes part by instrument (docs/domain.md#record-an-agreement):
 * freezes the content and adds every Party's key, all dated by the one instrument, in one transaction.
 * Refuses if another Party has accounts of its own, or if the actor may not enter another Party's key.
 */
export const recordAgreement = command({
  name: 'agreement.record',
  adds: true,
  attempt: mayConcurSomewhere,
  schema: agreementSchema,
  load,
  may,
  run: async (act) => {
    const mode = await modeFor(act.tx, act.actor);
    if (mode.kind === 'propose')
      return refused(invalid(mode.because, '', { parties: mode.parties.join(', ') }));
    const { instrument: cited } = citedInstrument(act.input);
    if (cited === null) return refused(missingInstrument(act.input));
    const proposed = await freezeWithOwnKey(act);
    if (!proposed.ok) return proposed;
    const { id } = proposed.value;
    const [first, ...events] = proposed.value.events;
    for (const party of mode.parties) {
      const concurred = await concurByKey(act, id, { party, cited, byInstrument: true });
      if (!concurred.ok) return concurred;
      events.push(...concurred.value.events);
    }
    return accepted({ value: { id, slug: act.row.group?.slug ?? null }, events: [first, ...events] });
  },
});

function missingInstrument({ day, reference }: AgreementInput): Refusal {
  const given = { day, reference };
  const fields = (['day', 'reference'] as const).filter((field) => given[field] === '');
  return { kind: 'invalid', errors: fields.map((field) => ({ field, code: `${field}-required` as const })) };
}

type Events = [AuditEventDraft, ...AuditEventDraft[]];

async function freezeWithOwnKey(
  act: Agreeing,
): Promise<Result<{ id: string; agreed: boolean; events: Events }, Refusal>> {
  const { instrument, half } = citedInstrument(act.input);
  if (half !== null) return refused(invalid(`${half}-required`, half));
  const drafted = await draft(act);
  if (!drafted.ok) return drafted;
  const frozen = await freeze(act, drafted.value.subject);
  if (!frozen.ok) return frozen;
  const own = { party: partyOf(act.actor) ?? '', cited: instrument, byInstrument: false };
  const concurred = await concurByKey(act, frozen.value.id, own);
  if (!concurred.ok) return concurred;
  const [made, ...more] = frozen.value.events;
  const events: Events = [made, ...more, ...drafted.value.events, ...concurred.value.events];
  return accepted({ id: frozen.value.id, agreed: concurred.value.agreed, events });
}

/** The content that the form describes, read from the live data. A roadmap's new milestones are added first. */
async function draft(act: Agreeing): Drafted {
  const { input, row } = act;
  const about = {
    subject: row.subject,
    groupCode: row.group?.code ?? null,
    meetingId: row.meetingId,
    targetId: row.targetId,
  };
  const drafted = (subject: Subject) => accepted({ subject, events: [] });
  switch (input.kind) {
    case 'project_list':
      return draftList(act, input, about);
    case 'roadmap':
      return draftRoadmap(act, input, about);
    case 'extension': {
      const { group, deliverables, until } = input;
      const content = { group, deliverables: [...new Set(deliverables)].sort(), until };
      return drafted({ kind: input.kind, content, ...about });
    }
    case 'record_of_holding': {
      const { meetingId, heldOn, place } = input;
      return drafted({ kind: input.kind, content: { meetingId, heldOn, place }, ...about });
    }
    default: {
      const { targetId, reason } = input;
      return drafted({ kind: input.kind, content: { targetId, reason }, ...about });
    }
  }
}

type SubjectKeys = Pick<Subject, 'subject' | 'groupCode' | 'meetingId' | 'targetId'>;

async function draftList(
  { tx, actor, today }: Agreeing,
  { kind, group, projects: ticked, base, shown, emptyReason }: ListInput,
  about: SubjectKeys,
): Drafted {
  const offered = await listableProjects(tx, actor, group, { id: { in: ticked } });
  if (offered.length < new Set(ticked).size) return refused(invalid('list-project-unknown', 'projects'));
  const led = base === 'ticked' ? offered : await listableProjects(tx, actor, group);
  const all =
    base === 'all' ? await listableProjects(tx, actor, group, { stage: { in: [...underWay] } }) : [];
  const inForce = base === 'standing' ? await projectsInForce(tx, actor, group, today) : [];
  const chosen = chosenProjects({ base, ticked, shown, inForce: idsOf(inForce), all: idsOf(all) });
  const projects = led.filter(({ id }) => chosen.has(id));
  const empty = projects.length === 0 && emptyReason !== '';
  const content = { group, projects, ...(empty ? { emptyReason } : {}) };
  return accepted({ subject: { kind, content, ...about }, events: [] });
}

const idsOf = (projects: readonly { id: string }[]) => projects.map(({ id }) => id);

async function draftRoadmap(act: Agreeing, input: RoadmapInput, about: SubjectKeys): Drafted {
  const { tx, actor, row } = act;
  const { kind, group } = input;
  const list = await agreedList(tx, actor, input.list, group);
  if (list === null) return refused(invalid('no-agreed-list'));
  const live = await liveMilestones(tx, group, list.projects);
  const undated = list.projects.filter(({ id }) => live.get(id)?.length === 0);
  const moved = list.projects.filter(({ id }) => !live.has(id));
  const { parties } = await sides(tx);
  const quick = quickMilestones({ undated, moved }, input, parties);
  if (quick.errors.length > 0) return refused({ kind: 'invalid', errors: quick.errors });
  await addMilestones(act, quick.milestones);
  const content = await liveRoadmap(tx, group, list, quick.exemptions);
  const listed = new Map(list.projects.map((project) => [project.id, project]));
  const events = quick.milestones.map((milestone): AuditEventDraft => {
    const project = listed.get(milestone.projectId);
    return {
      type: 'milestone.added',
      subject: { type: 'project', id: milestone.projectId },
      compartment: compartmentOf(null, row.group),
      groupCode: group,
      values: { [storedTitle]: milestone.title, title: project?.title ?? '' },
    };
  });
  return accepted({ subject: { kind, content, ...about }, events });
}

/** Adds the milestones at the end of each project, after any that have no date. */
async function addMilestones({ tx, today }: Agreeing, milestones: readonly NewMilestone[]): Promise<void> {
  const projectIds = milestones.map(({ projectId }) => projectId);
  const copied = await copiedOfProjects(tx, projectIds);
  const last = await Promise.all(
    chunksOf(projectIds, maxIds).map((some) =>
      tx.milestone.groupBy({
        by: ['projectId'],
        where: { projectId: { in: some } },
        _max: { position: true },
      }),
    ),
  );
  const positions = new Map(last.flat().map(({ projectId, _max }) => [projectId, _max.position ?? 0]));
  await tx.milestone.createMany({
    data: milestones.map(({ projectId, title, responsible, on, precision }) => ({
      projectId,
      ...copied.get(projectId),
      position: (positions.get(projectId) ?? 0) + 1,
      title,
      responsible,
      forecastOn: on,
      forecastPrecision: precision,
      enteredOn: today,
    })),
  });
  await storeDueDays(tx, projectIds);
}
