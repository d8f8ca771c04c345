import { addDays, type CalendarDate, partsOfDate } from '../../lib/dates/calendar-date';
import { lastDayOfMonth } from '../../lib/dates/period';
import { dueDay } from '../../lib/projects/next-milestone/due-day';
import { nextDueDay } from '../../lib/projects/next-milestone/next-due-day';
import { sortKey } from '../../lib/projects/sort-key';
import type { Stage } from '../../lib/projects/stage';
import {
  offTrackUntil,
  type ProjectStatus,
  partyStatuses,
  presentSince,
  type StatusFact,
  speakers,
  storedStatus,
} from '../../lib/projects/status-rule';
import { sameKey, searchKey } from '../../lib/search/search-key';
import { projectWords } from '../../lib/search/search-words';
import type { Chance } from './chance';
import { lines, places, roles, sentences, steps, tags, topics, undertakings } from './sample-words';

const stagesByWeight = [
  ['candidate', 14],
  ['proposed', 8],
  ['active', 58],
  ['completed', 12],
  ['suspended', 5],
  ['withdrawn', 3],
] as const satisfies readonly (readonly [Stage, number])[];

const statusesByWeight = [
  ['on_track', 66],
  ['at_risk', 22],
  ['off_track', 12],
] as const satisfies readonly (readonly [ProjectStatus, number])[];

const milestonesEach = 6;

/** What some projects are to bring about, and for half of the completed ones what shows it; drawn from no chance. */
function sampleResult(stage: Stage, startOn: CalendarDate, today: CalendarDate) {
  const { day } = partsOfDate(startOn);
  const isNamed = (stage === 'active' && day % 3 === 0) || stage === 'completed';
  const isShown = stage === 'completed' && day % 2 === 0;
  return {
    intendedResult: isNamed ? 'Sample: a shorter way for goods, counted in hours' : '',
    resultEvidence: isShown ? 'Sample: a count of both operators, published by them' : '',
    resultOn: isShown ? addDays(today, -day) : null,
  };
}

/** The common inputs of all sample projects. */
export interface World {
  chance: Chance;
  today: CalendarDate;
  signedOn: CalendarDate;
  timeZone: string;
  parties: readonly string[];
  groups: readonly { code: string; mandate: readonly string[] }[];
  /** The groups with an agreed roadmap, so that milestones of their listed projects have baselines. */
  withRoadmap: ReadonlySet<string>;
  organisations: readonly { id: string; privateTo: string | null }[];
  /** The person who reports for each Party, by the Party's code. */
  reporters: ReadonlyMap<string, string>;
}

/** The group, code and compartment of a sample project. */
export interface Place {
  group: string;
  code: string | null;
  privateTo: string | null;
  enteredOn: CalendarDate;
}

/** Whether a sample project is on the agreed list. */
export function isListed({ privateTo, stage }: { privateTo: string | null; stage: Stage }): boolean {
  return privateTo === null && (stage === 'active' || stage === 'completed');
}

/**
 * A project with all of its rows, ready to write. Ids are generated here, so that rows can refer to each
 * other.
 */
export function sampleProject(world: World, { group, code, privateTo, enteredOn }: Place) {
  const { chance, today } = world;
  const id = sampleId(chance, 'p');
  const title = `Sample: ${chance.one(topics)} ${chance.one(undertakings)} for ${chance.one(places)}`;
  const description = chance.some(sentences, chance.whole(1, 3)).join(' ');
  const own = chance.falls(0.7) ? chance.some(tags, chance.whole(1, 2)) : [];
  const stage = chance.weighed(stagesByWeight);
  const startOn = addDays(today, chance.whole(-300, 200));
  const searched = { code, title, description, tags: own };
  const milestones = sampleMilestones(world, { id, group, privateTo, stage, startOn, enteredOn });
  const statuses = sampleStatuses(world, id, privateTo, stage);
  const facts = statuses.map(({ partyCode, status, line, reportedOn }) => ({
    party: partyCode,
    status,
    line,
    reportedOn,
  }));
  const partyStates = partyStatuses(speakers({ privateTo }, world.parties), facts, today);
  return {
    loggedBy: privateTo ?? chance.one(world.parties),
    project: {
      id,
      code,
      title,
      description,
      groupCode: group,
      privateTo,
      stage,
      startOn,
      startPrecision: 'day' as const,
      targetOn: monthEnd(addDays(startOn, chance.whole(200, 900))),
      targetPrecision: 'month' as const,
      source: 'Sample data',
      ...sampleResult(stage, startOn, today),
      searchKey: searchKey(searched),
      sortKey: sortKey({ code, title }),
      enteredOn,
      createdAt: new Date(`${enteredOn}T08:00:00Z`),
      ...storedStatus(partyStates),
      offTrackUntil: offTrackUntil(partyStates),
      nextDueOn: nextDueDay(milestones),
    },
    words: projectWords(searched).map((word) => ({ word, projectId: id })),
    tags: own.map((tag) => ({ projectId: id, tag, tagKey: sameKey(tag) })),
    ...belongings(world, id, group, privateTo),
    milestones,
    statuses,
    latest: latestOf(facts).map((fact) => ({ projectId: id, ...fact })),
    dependencies: milestones.flatMap(({ id: dependentId }, index) => {
      const before = milestones[index - 1];
      return before && chance.falls(0.7) ? [{ dependentId, predecessorId: before.id }] : [];
    }),
  };
}

export type SampleProject = ReturnType<typeof sampleProject>;

/** The last day of the month, on which a date of that precision is due. */
function monthEnd(date: CalendarDate): CalendarDate {
  const { year, month } = partsOfDate(date);
  return lastDayOfMonth(year, month);
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Twelve characters, like the ids of other rows. */
export function sampleId(chance: Chance, first: string): string {
  let id = first;
  while (id.length < 12) id += letters[chance.whole(0, letters.length - 1)];
  return id;
}

function latestOf(facts: readonly StatusFact[]) {
  const latest = new Map(facts.map(({ party, ...fact }) => [party, fact]));
  return [...latest].map(([partyCode, fact]) => ({ partyCode, ...fact }));
}

function belongings(world: World, projectId: string, group: string, privateTo: string | null) {
  const { chance } = world;
  const known = world.organisations.filter((each) => each.privateTo === null || each.privateTo === privateTo);
  const mandate = world.groups.find(({ code }) => code === group)?.mandate ?? [];
  return {
    provisions: chance
      .some(mandate, chance.whole(mandate.length > 0 && chance.falls(0.9) ? 1 : 0, 2))
      .map((provisionCode) => ({ projectId, provisionCode })),
    organisations: chance
      .some(known, chance.whole(0, 3))
      .map(({ id: organisationId }) => ({ projectId, organisationId, role: chance.one(roles) })),
    references: chance.falls(0.3)
      ? [{ projectId, registry: `SAMPLE-${chance.whole(1_000, 9_999)}`, title: 'Sample reference' }]
      : [],
    funding: chance.falls(0.5)
      ? [
          {
            projectId,
            kind: 'cost' as const,
            currency: chance.one(['AZN', 'USD', 'EUR']),
            amountMinor: BigInt(chance.whole(50, 90_000)) * 100_000n,
            source: 'Sample estimate',
          },
        ]
      : [],
  };
}

function sampleMilestones(
  { chance, today, parties, withRoadmap }: World,
  project: Omit<Place, 'code'> & { id: string; stage: Stage; startOn: CalendarDate },
) {
  const { group, privateTo, stage, enteredOn } = project;
  const baselined = isListed(project) && withRoadmap.has(group);
  let planned = project.startOn;
  return Array.from({ length: milestonesEach }, (_, index) => {
    planned = addDays(planned, chance.whole(20, 110));
    const moved = chance.falls(0.8) ? planned : addDays(planned, 30);
    const forecastOn = chance.falls(0.6) ? moved : addDays(moved, chance.whole(-10, 120));
    const isDone = stage === 'completed' || (forecastOn < today && chance.falls(0.8));
    const baselineOn = baselined ? moved : null;
    const actualOn = isDone ? (forecastOn < today ? forecastOn : addDays(today, -1)) : null;
    return {
      id: sampleId(chance, 'm'),
      projectId: project.id,
      groupCode: group,
      privateTo,
      position: index + 1,
      title: `${steps[(index * 3 + chance.whole(0, 2)) % steps.length]}`,
      responsible: chance.falls(0.2) ? null : chance.one(parties),
      forecastOn,
      forecastPrecision: 'day' as const,
      firstBaselineOn: baselined ? planned : null,
      firstBaselinePrecision: baselined ? ('day' as const) : null,
      baselineOn,
      baselinePrecision: baselined ? ('day' as const) : null,
      dueOn: dueDay({ baselineOn, forecastOn, actualOn }, stage),
      actualOn,
      evidence: isDone ? `Sample note ${chance.whole(100, 999)}` : '',
      enteredOn,
    };
  });
}

/** In the order of entry. */
function sampleStatuses(
  { chance, today, parties, reporters }: World,
  projectId: string,
  privateTo: string | null,
  stage: Stage,
) {
  if (stage === 'candidate' || stage === 'withdrawn') return [];
  const shared = chance.weighed(statusesByWeight);
  return speakers({ privateTo }, parties).flatMap((partyCode) => {
    const personId = reporters.get(partyCode);
    if (personId === undefined || chance.falls(0.15)) return [];
    const recent = chance.falls(0.8);
    const last = addDays(presentSince(today), recent ? chance.whole(0, 60) : -chance.whole(1, 90));
    const reports = chance.whole(1, 3);
    return Array.from({ length: reports }, (_, index) => {
      const reportedOn = addDays(last, (index + 1 - reports) * 30);
      return {
        projectId,
        partyCode,
        personId,
        reportedOn,
        enteredAt: new Date(`${reportedOn}T09:00:00Z`),
        status: chance.falls(0.85) ? shared : chance.weighed(statusesByWeight),
        line: chance.falls(0.6) ? chance.one(lines) : '',
      };
    });
  });
}
