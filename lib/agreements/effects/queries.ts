import 'server-only';
import { type Baseline, baselinesOf, type RoadmapInForce } from '@/lib/agreements/proposals/baseline-rule';
import { contentOf } from '@/lib/compliance/content';
import { versionsInForce } from '@/lib/compliance/in-force';
import { uncorrectedFacts } from '@/lib/compliance/queries/agreed';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';

/** Every milestone's baselines by its id, computed from the roadmaps in force today. */
export async function baselinesNow(
  tx: Transaction,
  today: CalendarDate,
): Promise<ReadonlyMap<string, Baseline>> {
  const inForce = versionsInForce(today, await uncorrectedFacts(tx, today));
  const roadmaps: RoadmapInForce[] = [];
  for (const { id, deliverable, agreedOn, version } of inForce) {
    if (deliverable !== 'roadmap') continue;
    const { content } = await tx.proposal.findUniqueOrThrow({ where: { id }, select: { content: true } });
    roadmaps.push({ agreedOn, version, projects: contentOf('roadmap', content).projects });
  }
  return baselinesOf(roadmaps);
}

/** The ids of all milestones of all agreed roadmaps, in force or not. */
export async function everInRoadmaps(tx: Transaction): Promise<string[]> {
  const rows = await tx.proposal.findMany({
    where: { kind: 'roadmap', state: 'agreed' },
    select: { content: true },
  });
  return rows.flatMap(({ content }) =>
    contentOf('roadmap', content).projects.flatMap((project) => project.milestones.map(({ id }) => id)),
  );
}

/** The baseline columns of a milestone; all null if no roadmap in force holds it. */
export function baselineColumns(baseline: Baseline | undefined) {
  const { first, latest } = baseline ?? { first: null, latest: null };
  return {
    firstBaselineOn: first?.on ?? null,
    firstBaselinePrecision: first?.precision ?? null,
    baselineOn: latest?.on ?? null,
    baselinePrecision: latest?.precision ?? null,
  };
}
