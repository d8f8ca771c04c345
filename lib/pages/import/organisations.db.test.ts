import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { databaseWithCast } from '@/testing/charter';
import { done } from '@/testing/done';
import { faults, preview, run, states, upload } from '@/testing/imports';

const people = await databaseWithCast();

describe('a file of organisations', () => {
  test('is written as single ones are; again it changes nothing; the other side’s private ones are no match', async () => {
    const text =
      'Name,Sector,Home,Known to\nPort Works,private,Georgia,\nState Rail,public,Azerbaijan,\nOwn adviser,private,Georgia,my side only\nNo home,public,,';
    const id = await upload(people.leyla, text, 'organisations');
    expect(await states(people.leyla, id)).toEqual(['new', 'new', 'new', 'wrong']);
    expect(await faults(people.leyla, id)).toEqual(['5 home home-required']);
    done(await run(people.leyla, id));
    const rail = await db().organisation.findFirstOrThrow({ where: { name: 'State Rail' } });
    expect(rail).toMatchObject({ home: 'AZ', sector: 'public', privateTo: null });
    const adviser = await db().organisation.findFirstOrThrow({ where: { name: 'Own adviser' } });
    expect(await db().auditEvent.findFirst({ where: { subjectId: adviser.id } })).toMatchObject({
      type: 'organisation.added',
      chain: 'party:AZ',
    });
    expect(await states(people.leyla, await upload(people.leyla, text, 'organisations'))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'wrong',
    ]);
    const other = await upload(
      people.jordan,
      'Name,Sector,Home,Known to\nOwn adviser,public,Georgia,my side only',
      'organisations',
    );
    expect((await preview(people.jordan, other)).rows).toMatchObject([
      { state: 'new', faults: [], remarks: [] },
    ]);
    const changed = await upload(
      people.jordan,
      'Name,Sector,Home\nport works,public,Georgia\nSTATE RAIL,,AZ',
      'organisations',
    );
    expect((await preview(people.jordan, changed)).rows).toMatchObject([
      {
        state: 'changed',
        changes: [{ field: 'name' }, { field: 'sector', before: 'private', after: 'public' }],
      },
      { state: 'changed', changes: [{ field: 'name', before: 'State Rail', after: 'STATE RAIL' }] },
    ]);
  });
});
