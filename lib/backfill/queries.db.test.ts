import { beforeAll, expect, test } from 'vitest';
import { snapshot, type Transaction, transaction } from '@/lib/db/client';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { sealedHistory } from '@/testing/sealed-history';
import { checkStored } from './queries';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

beforeAll(async () => {
  await sealedHistory();
});

class Undone extends Error {}

/** The findings after a change behind the tracker's back, which is rolled back. */
async function foundAfter(change: (tx: Transaction) => Promise<unknown>): Promise<string[]> {
  let found: string[] = [];
  const done = transaction(async (tx) => {
    await change(tx);
    const { first } = await checkStored(tx);
    found = first.flatMap(({ model, columns }) => columns.map((column) => `${model} ${column}`));
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
  return found;
}

const cable = { title: 'Sample cable' };
const projects = (data: object) => (tx: Transaction) => tx.project.updateMany({ where: cable, data });
const milestones = (data: object) => (tx: Transaction) =>
  tx.milestone.updateMany({ where: { title: 'Permits' }, data });

test.each<[string, (tx: Transaction) => Promise<unknown>]>([
  ['Project listId', projects({ listId: null })],
  ['Project jointStatus', projects({ jointStatus: 'on_track' })],
  ['Project jointUntil', projects({ jointUntil: '2030-01-01' })],
  ['Project offTrackUntil', projects({ offTrackUntil: '2030-01-01' })],
  ['Project nextDueOn', projects({ nextDueOn: '2026-01-01' })],
  ['Project sortKey', projects({ sortKey: 'A' })],
  ['Project searchKey', projects({ searchKey: 'another' })],
  ['Project ProjectWord', (tx) => tx.projectWord.deleteMany({ where: { project: cable, word: 'cable' } })],
  [
    'Project LatestStatus',
    (tx) => tx.latestStatus.updateMany({ where: { partyCode: 'US' }, data: { line: 'Not reported' } }),
  ],
  ['Project LatestStatus', (tx) => tx.latestStatus.deleteMany({ where: { partyCode: 'US' } })],
  [
    'Milestone dueOn',
    (tx) => tx.milestone.updateMany({ where: { title: 'Permits' }, data: { dueOn: null } }),
  ],
  ['Organisation nameKey', (tx) => tx.organisation.updateMany({ data: { nameKey: 'another' } })],
])('a changed %s is reported, and nothing else', async (found, change) => {
  expect(new Set(await foundAfter(change))).toEqual(new Set([found]));
});

test('a list whose stored projects differ from its content is reported, with the project that lacks its list', async () => {
  const leave = (tx: Transaction) => tx.proposalProject.deleteMany({ where: { project: cable } });
  expect(new Set(await foundAfter(leave))).toEqual(new Set(['Project listId', 'Proposal ProposalProject']));
});

test('changed baselines are reported', async () => {
  const found = await foundAfter(milestones({ baselineOn: '2027-05-31', firstBaselinePrecision: 'month' }));
  expect(found.sort()).toEqual([
    'Milestone baselineOn',
    'Milestone dueOn',
    'Milestone firstBaselinePrecision',
  ]);
});

test('the columns that commands store are those that are derived, on that day and long after', async () => {
  for (const day of ['2026-11-23', '2027-01-22', '2027-01-23', '2027-09-01']) {
    setTestClock(`${day}T08:00:00Z`);
    const check = await snapshot(checkStored);
    expect(check).toEqual({ checked: check.checked, wrong: 0, first: [] });
    expect(check.checked).toBeGreaterThan(8);
  }
  setTestClock('2026-11-23T08:00:00Z');
});
