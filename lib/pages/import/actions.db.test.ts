import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { faults, preview, run, states, upload } from '@/testing/imports';

const people = await databaseWithCast();

describe('a file of actions', () => {
  test('is entered into its meeting; again it changes nothing; an owner and a due day are changed', async () => {
    await db().meeting.create({ data: await aMeeting('Spring meeting', null) });
    const text =
      'Action,Meeting,Owner,Due\nSend the draft,Spring meeting,AZ,2099-05-01\nAgree dates,spring meeting,Both,05/06/2099\nNowhere,No meeting,AZ,2099-05-01';
    const id = await upload(people.leyla, text, 'actions');
    expect(await faults(people.leyla, id)).toEqual(['3 dueOn import-date-order', '4 meeting import-meeting']);
    done(await run(people.leyla, id));
    const action = await db().action.findFirstOrThrow({ where: { text: 'Send the draft' } });
    expect(action).toMatchObject({ owner: 'AZ', dueOn: '2099-05-01', groupCode: null });
    expect(await db().auditEvent.findFirst({ where: { subjectId: action.id } })).toMatchObject({
      type: 'action.entered',
    });
    expect(await states(people.jordan, await upload(people.jordan, text, 'actions'))).toEqual([
      'unchanged',
      'wrong',
      'wrong',
    ]);
    const later = await upload(
      people.jordan,
      'Action,Meeting,Due\nSend the draft,Spring meeting,2099-06-01',
      'actions',
    );
    expect((await preview(people.jordan, later)).rows).toMatchObject([
      { state: 'changed', changes: [{ field: 'dueOn', before: '2099-05-01', after: '2099-06-01' }] },
    ]);
    done(await run(people.jordan, later));
    expect(await db().action.findFirstOrThrow({ where: { text: 'Send the draft' } })).toMatchObject({
      owner: 'AZ',
      dueOn: '2099-06-01',
    });
  });

  test('of a restricted group’s meeting is not found by those outside it', async () => {
    await db().meeting.create({ data: await aMeeting('Closed meeting', 'SEC') });
    const text = 'Action,Meeting,Owner,Due\nQuiet work,Closed meeting,AZ,2099-05-01';
    expect(await faults(people.kamran, await upload(people.kamran, text, 'actions'))).toEqual([
      '2 meeting import-meeting',
    ]);
    expect(await states(people.leyla, await upload(people.leyla, text, 'actions'))).toEqual(['new']);
  });
});

async function aMeeting(title: string, groupCode: string | null) {
  const party = await db().party.findFirstOrThrow();
  return {
    title,
    groupCode,
    kind: groupCode ? ('group' as const) : ('charter' as const),
    startsOn: '2026-01-10',
    startTime: '10:00',
    durationMinutes: 60,
    enteredOn: '2026-01-10',
    timeZone: 'UTC',
    hostParty: party.code,
    state: 'held' as const,
  };
}
