import { type Actor, systemActor } from '../../lib/access/actor';
import { joint } from '../../lib/access/compartments';
import type { AuditEventDraft } from '../../lib/audit/events';
import { record } from '../../lib/audit/record';
import { addDays, type CalendarDate, calendarDate, daysBetween } from '../../lib/dates/calendar-date';
import { now, today } from '../../lib/dates/clock';
import { db, type Transaction, transaction } from '../../lib/db/client';
import { nameKeys } from '../../lib/organisations/name-keys';
import { projectCode } from '../../lib/projects/project-code';
import { Chance } from './chance';
import { sampleAgreements } from './sample-agreements';
import { dependenciesAcross } from './sample-dependencies';
import { sampleGroups } from './sample-groups';
import { sampleMeetings } from './sample-meetings';
import { type SamplePerson, samplePeople } from './sample-people';
import { type Place, type SampleProject, sampleId, sampleProject, type World } from './sample-project';

export const sampleSeed = 20_260_210;

const batch = 250;

/** The groups' shares of the projects, in the Charter's order; the last share is for all remaining groups. */
const groupShares = [25, 25, 20, 20, 10];

/**
 * Fills a freshly seeded installation with projects of six milestones each, and their organisations,
 * statuses, agreements, meetings and history. The same number on the same day gives the same sample, and the same ids
 * and instants inside `reproducibly`.
 *
 * @throws if the installation already has projects or people, since a sample must not mix with real data
 */
export async function writeSample(projects: number, say: (line: string) => void): Promise<SamplePerson[]> {
  if ((await db().project.count()) + (await db().person.count()) > 0) {
    throw new Error('A sample goes only into an installation without projects and people.');
  }
  const chance = new Chance(sampleSeed);
  const charter = await db().charter.findFirstOrThrow();
  const day = today(charter.timeZone);
  const people = await samplePeople();
  const world = await sampleWorld(chance, charter, people);
  const listed = new Map<string, SampleProject[]>(world.groups.map(({ code }) => [code, []]));
  const signedOn = calendarDate(charter.signedOn);
  for (let from = 0; from < projects; from += batch) {
    const enteredOn = addDays(signedOn, Math.floor(((daysBetween(signedOn, day) - 1) * from) / projects) + 1);
    const count = Math.min(batch, projects - from);
    await writeBatch(world, people, { count, enteredOn }, listed);
    if (from % 5_000 === 0) say(`${from + count} of ${projects} projects`);
  }
  await sampleAgreements(world, people, listed);
  await sampleGroups(world, people);
  await sampleMeetings(world, people);
  await transaction((tx) =>
    record(tx, systemActor, now(), [
      {
        type: 'sample.loaded',
        subject: { type: 'charter', id: charter.slug },
        compartment: joint,
        values: { projects },
      },
    ]),
  );
  return people;
}

async function sampleWorld(
  chance: Chance,
  { signedOn, timeZone }: { signedOn: string; timeZone: string },
  people: readonly SamplePerson[],
): Promise<World> {
  const groups = await db().workingGroup.findMany({
    orderBy: { position: 'asc' },
    select: { code: true, mandate: { select: { provisionCode: true } } },
  });
  const parties = people.flatMap(({ actor }) => (actor.party ? [actor.party.code] : []));
  const homes = [...parties, ...parties, 'Sample third state'];
  const organisations = Array.from({ length: 200 }, (_, index) => {
    const name = `Sample organisation ${index + 1}`;
    return {
      id: sampleId(chance, 'o'),
      name,
      ...nameKeys(name),
      home: chance.one(homes),
      privateTo: null,
      sector: chance.falls(0.6) ? ('public' as const) : ('private' as const),
    };
  });
  await db().organisation.createMany({ data: organisations });
  return {
    chance,
    timeZone,
    signedOn: calendarDate(signedOn),
    today: today(timeZone),
    parties,
    organisations,
    groups: groups.map(({ code, mandate }) => ({ code, mandate: mandate.map((each) => each.provisionCode) })),
    withRoadmap: new Set(groups.slice(0, -1).map(({ code }) => code)),
    reporters: new Map(people.map(({ actor }) => [actor.party?.code ?? '', actor.personId])),
  };
}

async function writeBatch(
  world: World,
  people: readonly SamplePerson[],
  { count, enteredOn }: { count: number; enteredOn: CalendarDate },
  listed: Map<string, SampleProject[]>,
): Promise<void> {
  await transaction(async (tx) => {
    const restricted = await restrictedGroups(tx);
    const written: SampleProject[] = [];
    for (let made = 0; made < count; made += 1) {
      const location = await nextPlace(tx, world, enteredOn);
      const rows = sampleProject(world, location);
      written.push(rows);
      listed.get(location.group)?.push(rows);
    }
    await writeRows(tx, written);
    await tx.milestoneDependency.createMany({ data: dependenciesAcross(world.chance, written, restricted) });
    for (const { actor } of people) {
      const drafts = written.flatMap((rows) => historyOf(rows, actor, restricted));
      if (drafts.length > 0) await record(tx, actor, new Date(`${enteredOn}T08:00:00Z`), drafts);
    }
  });
}

async function restrictedGroups(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.workingGroup.findMany({ where: { restricted: true }, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}

async function nextPlace(
  tx: Transaction,
  { chance, groups, parties }: World,
  enteredOn: CalendarDate,
): Promise<Place> {
  const shares = groups.map(
    ({ code }, index) => [code, groupShares[index] ?? groupShares.at(-1) ?? 1] as const,
  );
  const group = chance.weighed(shares);
  const privateTo = chance.falls(0.03) ? chance.one(parties) : null;
  if (privateTo !== null) return { group, code: null, privateTo, enteredOn };
  const { nextProjectNumber } = await tx.workingGroup.update({
    where: { code: group },
    data: { nextProjectNumber: { increment: 1 } },
    select: { nextProjectNumber: true },
  });
  return { group, code: projectCode(group, nextProjectNumber - 1), privateTo, enteredOn };
}

async function writeRows(tx: Transaction, written: readonly SampleProject[]): Promise<void> {
  await tx.project.createMany({ data: written.map(({ project }) => project) });
  await tx.projectWord.createMany({ data: written.flatMap(({ words }) => words) });
  await tx.projectTag.createMany({ data: written.flatMap(({ tags }) => tags) });
  await tx.projectProvision.createMany({ data: written.flatMap(({ provisions }) => provisions) });
  await tx.projectOrganisation.createMany({ data: written.flatMap(({ organisations }) => organisations) });
  await tx.projectReference.createMany({ data: written.flatMap(({ references }) => references) });
  await tx.funding.createMany({ data: written.flatMap(({ funding }) => funding) });
  await tx.milestone.createMany({ data: written.flatMap(({ milestones }) => milestones) });
  await tx.milestoneDependency.createMany({ data: written.flatMap(({ dependencies }) => dependencies) });
  await tx.statusReport.createMany({ data: written.flatMap(({ statuses }) => statuses) });
  await tx.latestStatus.createMany({ data: written.flatMap(({ latest }) => latest) });
}

/** The events of one person on a project. */
function historyOf(
  { project, milestones, statuses, loggedBy }: SampleProject,
  actor: Actor,
  restricted: ReadonlySet<string>,
): AuditEventDraft[] {
  const party = actor.party?.code;
  const restrictedGroup = restricted.has(project.groupCode) ? project.groupCode : null;
  const about = {
    subject: { type: 'project' as const, id: project.id },
    compartment: { privateTo: project.privateTo, restrictedGroup },
    groupCode: project.groupCode,
  };
  const title = { title: project.title, code: project.code ?? '' };
  const logged: AuditEventDraft[] = [
    { type: 'project.created', ...about, values: title },
    { type: 'milestones.pasted', ...about, values: { title: project.title, count: milestones.length } },
  ];
  return [
    ...(party === loggedBy ? logged : []),
    ...statuses
      .filter(({ partyCode }) => partyCode === party)
      .map(
        ({ status, line }): AuditEventDraft => ({
          type: 'status.reported',
          ...about,
          values: { ...title, party: party ?? '', status, line, why: line === '' ? 'none' : 'given' },
        }),
      ),
  ];
}
