import 'server-only';
import { type AgreedFacts, type AgreedRow, agreedFacts, knownFacts } from '@/lib/compliance/agreed-facts';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/sqlite/client';

const agreedSelect = {
  id: true,
  kind: true,
  version: true,
  groupCode: true,
  agreedOn: true,
  enteredOn: true,
  keys: { orderBy: { enteredAt: 'asc' }, select: { instrumentReference: true } },
} satisfies Prisma.ProposalSelect;

const versions = ['project_list', 'roadmap'] as const;
const acts = ['extension', 'record_of_holding', 'annulment', 'correction'] as const;

/**
 * The agreed proposals that the compliance rules judge by, in the order of entry. The content of lists and
 * roadmaps is not read, because it may name thousands of projects.
 */
export async function factsAgreed(tx: Transaction): Promise<AgreedFacts> {
  const [held, done, lineage] = await Promise.all([
    tx.proposal.findMany({ where: { state: 'agreed', kind: { in: [...versions] } }, select: agreedSelect }),
    tx.proposal.findMany({
      where: { state: 'agreed', kind: { in: [...acts] } },
      select: { ...agreedSelect, content: true },
    }),
    tx.groupLineage.findMany({ orderBy: { day: 'asc' } }),
  ]);
  const rows: AgreedRow[] = [...held.map((row) => ({ ...row, content: null })), ...done];
  const order = ({ enteredOn, agreedOn }: AgreedRow) => `${enteredOn} ${agreedOn}`;
  rows.sort((a, b) => order(a).localeCompare(order(b)) || a.version - b.version);
  return agreedFacts(
    rows,
    lineage.map(({ day, ...row }) => ({
      ...row,
      on: calendarDate(day),
      enteredOn: calendarDate(row.enteredOn),
    })),
  );
}

/** Everything agreed and not corrected, in the order of entry. For rules only: it is not filtered by reader. */
export async function uncorrectedFacts(tx: Transaction, today: CalendarDate): Promise<AgreedFacts> {
  return knownFacts(await factsAgreed(tx), today);
}
