import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { cableAndPostbox } from '@/testing/postbox';
import { milestoneOf } from '@/testing/work';

const { people, box, cable } = await cableAndPostbox();

describe('the weekly digest', () => {
  test('goes on its weekday at seven where the person is, with all that is due', async () => {
    await db().mailSetting.create({ data: { personId: people.nigar.personId, days: '', digestOn: 1 } });
    await milestoneOf(people.nigar, cable, 'Survey done', '2026-12-20');
    await milestoneOf(people.nigar, cable, 'Cable laid', '2026-11-20');
    await box.round('2026-11-29T21:00:00Z');
    expect(box.to(people.nigar).filter(({ subject }) => subject.includes('week'))).toEqual([]);
    await box.round('2026-11-30T03:00:00Z');
    const [message, ...more] = box.to(people.nigar).filter(({ subject }) => subject.includes('week'));
    expect(more).toEqual([]);
    expect(message?.subject).toBe('Concord, your week: 2 things, next due 20 December 2026');
    expect(message?.text).toContain('10 days overdue');
    await box.round('2026-12-01T03:00:00Z');
    await box.round('2026-12-07T03:00:00Z');
    expect(box.to(people.nigar).filter(({ subject }) => subject.includes('week'))).toHaveLength(2);
  });
});
