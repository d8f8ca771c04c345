import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { agreedProposals } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

describe('the list of agreements', () => {
  test('has fifty to a page, the latest first, and hides a restricted group’s from those outside it', async () => {
    const row = {
      kind: 'extension' as const,
      subject: 'paged',
      state: 'agreed' as const,
      enteredOn: '2026-06-01',
      content: { group: 'ENE', deliverables: ['project_list'], until: '2027-06-30' },
      canonical: '',
      sha256: '',
      proposedBy: 'AZ',
      proposedOn: '2026-05-01',
      proposerId: people.leyla.personId,
    };
    await db().proposal.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        ...row,
        version: index + 1,
        agreedOn: `2027-${index < 9 ? '05' : '04'}-02`,
        groupCode: index < 5 ? 'SEC' : 'ENE',
      })),
    });
    const first = await agreedProposals(people.leyla, undefined);
    expect(first).toMatchObject({ page: 1, pages: 2 });
    expect(first.proposals).toHaveLength(50);
    expect(first.proposals[0]?.agreedOn).toBe('2027-05-02');
    expect((await agreedProposals(people.leyla, '2')).proposals).toHaveLength(10);
    const outside = await agreedProposals(people.kamran, '1');
    expect(outside.proposals.map(({ group }) => group?.code)).not.toContain('SEC');
    expect((await agreedProposals(people.kamran, '9')).proposals).toHaveLength(5);
  });
});
