import { beforeAll, describe, expect, test } from 'vitest';
import { agreeAgenda } from '@/lib/agenda/agreement/commands';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { handInBrief, writeBrief } from '@/lib/agenda/briefs/commands';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { answerItem, putItemForward } from '@/lib/agenda/consent/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { draftReport, handInReport } from '@/lib/agenda/reports-to-meeting/commands';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { enterAction, reportSide } from '@/lib/meetings/actions/commands';
import { assignStep, stepDone } from '@/lib/meetings/preparation/commands';
import { meetingById } from '@/lib/meetings/queries';
import { callForEnergysBrief, shortBrief } from '@/testing/briefs';
import { databaseWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { establishEnergy, planFor, toldWork, workKeys } from '@/testing/work';
import { myWork } from '../queries';

setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');

const people = await databaseWithCast();
await establishEnergy();

describe('of meetings', () => {
  let charter: string;
  let group: string;

  beforeAll(async () => {
    charter = await planFor(people.leyla, '2027-01-28');
    group = await planFor(people.kamran, '2026-12-10', 'ENE');
  });

  test('open steps are those of who speaks for the Party there, and of whoever is put on one', async () => {
    expect(await toldWork(people.kamran, 'preparation')).toEqual([
      'step  by 2026-11-26',
      'step  by 2026-12-03',
      'step  by 2026-12-24',
    ]);
    expect((await toldWork(people.leyla, 'preparation')).at(-1)).toBe('step  by 2027-02-11');
    expect(await toldWork(people.nigar, 'preparation')).toEqual([]);
    done(
      await assignStep(people.leyla, { meeting: charter, step: 'papers-out', person: people.nigar.personId }),
    );
    expect(await toldWork(people.nigar, 'preparation')).toEqual(['step  by 2027-01-14']);
    // she may not tick a step of the Charter's meeting, so the link leads to where all see it
    const [step] = (await myWork(people.nigar, today)).filter(({ kind }) => kind === 'preparation');
    expect(step?.href).toBe(`/meetings/${charter}#preparation`);
    expect(await toldWork(people.casey, 'preparation')).toEqual(await toldWork(people.kamran, 'preparation'));
    done(
      await stepDone(people.leyla, { meeting: charter, step: 'papers-out', doneOn: '2026-11-23', note: '' }),
    );
    expect(await toldWork(people.nigar, 'preparation')).toEqual([]);
  });

  test('a group’s report is its co-chair’s until their side handed it in', async () => {
    expect(await toldWork(people.kamran, 'report')).toEqual(['hand-in Energy by 2026-11-29']);
    expect(await toldWork(people.leyla, 'report')).toEqual([]);
    done(await draftReport(people.kamran, { meeting: charter, group: 'ENE' }));
    done(await handInReport(people.kamran, { meeting: charter, group: 'ENE', party: 'AZ', version: 1 }));
    expect(await toldWork(people.kamran, 'report')).toEqual([]);
    expect(await toldWork(people.casey, 'report')).toEqual(['hand-in Energy by 2026-11-29']);
  });

  test('a brief is its author’s by its day, then whose turn it is to clear, and never the other side’s', async () => {
    done(await draftAgenda(people.leyla, { id: charter }));
    const others = await Promise.all([people.jordan, people.casey].map(workKeys));
    const at = { meeting: charter, item: await callForEnergysBrief(people, charter) };
    expect(await toldWork(people.nigar, 'brief')).toEqual(['write  by 2027-01-14']);
    expect(await toldWork(people.leyla, 'brief')).toEqual([]);
    done(await writeBrief(people.nigar, { ...at, version: 1, ...shortBrief, marking: '' }));
    done(await handInBrief(people.nigar, { ...at, version: 2 }));
    expect(await toldWork(people.nigar, 'brief')).toEqual([]);
    expect(await toldWork(people.leyla, 'brief')).toEqual(['clear-brief ']);
    expect((await myWork(people.leyla, today)).find(({ kind }) => kind === 'brief')?.compartment).toBe('own');
    expect(await Promise.all([people.jordan, people.casey].map(workKeys))).toEqual(others);
  });

  test('an agenda item waits for the side that has not put it forward', async () => {
    const input = { id: charter, title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
    const { id } = done(await addItem(people.leyla, input));
    expect(await toldWork(people.jordan, 'item')).toEqual([]);
    done(await putItemForward(people.leyla, { id, version: 1 }));
    expect(await toldWork(people.jordan, 'item')).toEqual(['answer Fuel']);
    expect(await toldWork(people.leyla, 'item')).toEqual([]);
    const { version } = (await agendaItems(people.jordan, charter)).find((each) => each.id === id) ?? {
      version: 0,
    };
    done(await answerItem(people.jordan, { id, version, answer: 'accept', reason: '' }));
    expect(await toldWork(people.jordan, 'item')).toEqual([]);
  });

  test('an agenda that one side agreed to waits for the other', async () => {
    const meeting = await meetingById(people.leyla, charter);
    const { read } = await agendaAgreement(people.leyla, meeting as NonNullable<typeof meeting>);
    expect(await toldWork(people.jordan, 'agenda')).toEqual([]);
    done(await agreeAgenda(people.leyla, { id: charter, read }));
    expect(await toldWork(people.jordan, 'agenda')).toEqual(['agree Meeting of 2027-01-28']);
    expect(await toldWork(people.leyla, 'agenda')).toEqual([]);
    done(await agreeAgenda(people.jordan, { id: charter, read }));
    expect(await toldWork(people.jordan, 'agenda')).toEqual([]);
  });

  test('minutes that one side cleared wait for who speaks for the other', async () => {
    await db().minutes.create({ data: { meetingId: group, draftedOn: today } });
    expect(await toldWork(people.kamran, 'minutes')).toEqual([]);
    const cleared = { subject: 'minutes', act: 'cleared', content: {}, hash: 'x', day: today } as const;
    await db().endorsement.create({
      data: { ...cleared, meetingId: group, partyCode: 'US', enteredOn: today },
    });
    expect(await toldWork(people.kamran, 'minutes')).toEqual(['clear Meeting of 2026-12-10']);
    for (const other of [people.casey, people.nigar, people.leyla])
      expect(await toldWork(other, 'minutes')).toEqual([]);
    await db().endorsement.updateMany({ where: { meetingId: group }, data: { voidedOn: today } });
    expect(await toldWork(people.kamran, 'minutes')).toEqual([]);
  });

  test('actions are those that name the person, and the Party’s in the own groups, until its part is done', async () => {
    setTestClock('2026-12-10T09:00:00Z');
    const words = { meeting: group, group: 'ENE', text: 'Send the terms', owner: 'AZ', dueOn: '2026-12-20' };
    const { id } = done(await enterAction(people.kamran, words));
    const named = {
      ...words,
      group: '',
      text: 'Ask the bank',
      owners: { AZ: { who: `person:${people.viewer.personId}` } },
    };
    const wide = await enterAction(people.kamran, named);
    expect(await toldWork(people.nigar, 'action')).toContain('act Send the terms by 2026-12-20');
    expect(await toldWork(people.casey, 'action')).toEqual([]);
    expect(wide.ok).toBe(true);
    done(
      await reportSide(people.nigar, {
        id,
        version: 1,
        party: 'AZ',
        state: 'done',
        evidence: 'Letter',
        reportedOn: '2026-12-10',
      }),
    );
    expect(await toldWork(people.nigar, 'action')).not.toContain('act Send the terms by 2026-12-20');
    setTestClock('2026-11-23T09:00:00Z');
  });
});
