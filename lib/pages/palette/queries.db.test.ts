import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { paletteRows } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
const found = async (actor: Actor, typed: string) =>
  (await paletteRows(actor, typed)).map(({ kind, label }) => `${kind}: ${label}`);

beforeAll(async () => {
  people = await charterWithCast();
  const log = async (actor: Actor, title: string, group: string, more: object = {}) => {
    const made = await createProject(actor, { title, group, ...more });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made.value.id;
  };
  const of = (name: string) => ({ organisations: [{ name, sector: 'public', home: 'AZ', role: '' }] });
  await log(people.nigar, 'Wind corridor', 'ENE', of('Windpark Institute'));
  await log(people.nigar, 'Wind secret', 'ENE', { privately: 'yes', ...of('Windsecret Office') });
  await log(people.morgan, 'Wind shelter', 'SEC', of('Windshelter Works'));
  const duplicate = await log(people.nigar, 'Wind twin', 'ENE');
  const kept = await db().project.findFirstOrThrow({ where: { title: 'Wind corridor' } });
  await db().project.update({
    where: { id: duplicate },
    data: { mergedIntoId: kept.id, mergedOn: '2026-11-23' },
  });
  const at = { startTime: '10:00', durationMinutes: 60, timeZone: 'UTC', enteredOn: '2026-03-01' };
  await db().meeting.createMany({
    data: [
      { ...at, title: 'Wind talks', startsOn: '2027-02-01', kind: 'charter' },
      { ...at, title: 'Wind shelter talks', startsOn: '2027-02-01', kind: 'group', groupCode: 'SEC' },
    ],
  });
});

describe('the palette finds', () => {
  test('projects, meetings and organisations of the reader’s own compartments, and no others', async () => {
    const joint = [
      ...['project: ENE-001 Wind corridor', 'meeting: Wind talks', 'organisation: Windpark Institute'],
    ];
    for (const actor of [people.casey, people.technical]) expect(await found(actor, 'wind')).toEqual(joint);
    expect(await found(people.nigar, 'wind')).toEqual([
      ...['project: ENE-001 Wind corridor', 'project: Wind secret', 'meeting: Wind talks'],
      ...['organisation: Windpark Institute', 'organisation: Windsecret Office'],
    ]);
  });

  test('never another Party’s private row, nor one of a restricted group, whatever is typed', async () => {
    for (const typed of ['wind', 'secret', 'wind secret', 'windsecret', 'shelter', 'windshelter']) {
      for (const actor of [people.jordan, people.casey, people.technical]) {
        expect((await found(actor, typed)).join()).not.toMatch(/secret/i);
      }
      for (const actor of [people.nigar, people.casey, people.technical]) {
        expect((await found(actor, typed)).join()).not.toMatch(/shelter/i);
      }
    }
    expect(await found(people.morgan, 'shelter')).toEqual([
      ...['project: SEC-001 Wind shelter', 'meeting: Wind shelter talks'],
      'organisation: Windshelter Works',
    ]);
    expect((await paletteRows(people.nigar, 'secret')).map(({ only }) => only)).toEqual(['AZ', 'AZ']);
  });

  test('actions by number or text, a restricted group’s only for those who may enter it', async () => {
    const meeting = await db().meeting.findFirstOrThrow({ where: { title: 'Wind talks' } });
    const action = { meetingId: meeting.id, dueOn: '2027-03-01', enteredOn: '2027-02-01', number: 1 };
    await db().action.createMany({
      data: [
        { ...action, text: 'Send the dates' },
        { ...action, text: 'Send the plans', groupCode: 'SEC', series: 'SEC' },
      ],
    });
    expect(await found(people.casey, '20270201/A1')).toEqual(['action: 20270201/A1 Send the dates']);
    expect((await found(people.casey, 'send the')).join()).not.toContain('plans');
    expect(await found(people.morgan, 'plans')).toEqual(['action: SEC 20270201/A1 Send the plans']);
  });

  test('groups by name or code, a restricted one too, since its name is for everybody', async () => {
    expect(await found(people.casey, 'ener')).toContain('group: Energy');
    expect(await found(people.casey, 'sec')).toContain('group: Security and defense');
  });

  test('a merged project by its code, which it keeps for life', async () => {
    expect(await found(people.casey, 'ene-002')).toEqual(['project: ENE-002 Wind twin']);
  });

  test('nothing for a letter or for signs alone, and at most five rows of a kind', async () => {
    for (const typed of ['', 'w', ' w ', '…', '%_']) expect(await found(people.nigar, typed)).toEqual([]);
    for (let number = 1; number <= 6; number += 1) {
      await createProject(people.nigar, { title: `Many ${number}`, group: 'ENE' });
    }
    expect(await found(people.nigar, 'many')).toHaveLength(5);
    expect(await found(people.nigar, `many ${'x'.repeat(500)}`)).toEqual([]);
  });
});
