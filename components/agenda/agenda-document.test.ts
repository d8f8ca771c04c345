import { describe, expect, it } from 'vitest';
import type { Annotations } from '@/lib/agenda/annotations/annotations';
import type { ShownReason } from '@/lib/agenda/reason';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { AgendaDocument } from '@/lib/formats/agenda-docx';
import type { KnownOutcome } from '@/lib/meetings/outcomes/outcome';
import { words } from '@/testing/words';
import { type AgendaSource, agendaDocument, annotatedAgenda } from './agenda-document';
import { agendaNames } from './item-title';

const t = words();
const names = agendaNames(
  [{ code: 'ENE', name: 'Energy' }],
  [
    { code: 'AZ', name: 'Azerbaijan' },
    { code: 'US', name: 'United States' },
  ],
);

const today = calendarDate('2026-11-23');
const meeting = {
  title: 'Annual meeting',
  startsOn: calendarDate('2027-01-28'),
  startTime: '10:00',
  durationMinutes: 60,
  timeZone: 'Asia/Baku',
  place: 'Sample House',
  hostParty: 'AZ',
};

const report: AgendaSource['items'][number] = {
  id: 'energy',
  title: 'Report',
  sourceKey: 'group:ENE',
  groupCode: 'ENE',
  note: 'Slides follow',
  day: 1,
  minutes: 90,
  lead: 'US',
  presenter: 'J. Smith',
  purpose: 'decision',
  reasons: [],
};
const source = (...items: AgendaSource['items']): AgendaSource => ({
  meeting,
  furtherDays: [],
  items,
  charterTitle: 'Sample Charter',
  parties: [
    { formalName: 'Republic of Azerbaijan', capital: 'Baku', timeZone: 'Asia/Baku' },
    { formalName: 'United States of America', capital: 'Washington, D.C.', timeZone: 'America/New_York' },
  ],
  locale: 'en',
});
const nothing: Annotations = { last: null, done: new Map(), papers: new Map() };
const itemsOf = ({ days }: AgendaDocument) => days.flatMap(({ items }) => items);

/** The annotated document of an agenda with one item that has these reasons. */
const documentOf = (...reasons: ShownReason[]) =>
  annotatedAgenda({ ...source({ ...report, reasons }), annotations: nothing }, names, t);
const reasonsOf = (...reasons: ShownReason[]) => itemsOf(documentOf(...reasons))[0]?.reasons;

const pending = { kind: 'pending', days: 20, dueOn: calendarDate('2026-05-10'), extended: false };
const verdict = (roadmap: typeof pending): ShownReason => ({
  kind: 'group-verdict',
  group: 'ENE',
  asOf: today,
  state: 'pending',
  projectList: pending,
  roadmap,
});

describe('the document of an agenda', () => {
  it('has both sides’ notes of an open item in brackets, as their titles', () => {
    const consent = {
      wordings: [
        { party: 'US', title: 'Fuel', note: 'With prices' },
        { party: 'AZ', title: 'Fuel', note: 'Without prices' },
      ],
    };
    const open = { ...report, title: 'Fuel', note: 'With prices', consent };
    const [item] = itemsOf(annotatedAgenda({ ...source(open), annotations: nothing }, names, t));
    expect(item).toMatchObject({
      title: 'Fuel',
      note: '[Azerbaijan: Without prices]\n[United States: With prices]',
    });
  });

  it('says the hours in the zone’s words', () => {
    const hours = documentOf().facts.find(({ term }) => term === 'Time');
    expect(hours?.detail).toBe('10:00 to 11:00 (Baku time)');
  });

  it('names each due date, extensions included', () => {
    expect(reasonsOf(verdict(pending))?.[0]?.lead).toMatch(/; due by 10 May 2026\.$/);
    const extended = { ...pending, days: 71, dueOn: calendarDate('2026-06-30'), extended: true };
    expect(reasonsOf(verdict(extended))?.[0]?.lead).toMatch(
      /; the list due by 10 May 2026, the roadmap due by 30 June 2026, as extended\.$/,
    );
  });

  it('keeps the precision of months and quarters', () => {
    const milestone = (on: string, precision: 'day' | 'month' | 'quarter') => ({
      code: 'ENE-001',
      step: 'Study',
      on: calendarDate(on),
      precision,
    });
    expect(
      reasonsOf({
        kind: 'due-before-next',
        group: 'ENE',
        until: calendarDate('2028-02-10'),
        more: 0,
        steps: [
          milestone('2027-03-31', 'month'),
          milestone('2027-09-30', 'quarter'),
          milestone('2027-11-15', 'day'),
        ],
      }),
    ).toEqual([
      {
        lead: 'Due by 10 February 2028, before the next meeting:',
        items: [
          'ENE-001 “Study”, March 2027',
          'ENE-001 “Study”, Q3 2027',
          'ENE-001 “Study”, 15 November 2027',
        ],
      },
    ]);
    const overdue = { step: 'Survey', on: calendarDate('2026-03-31'), precision: 'quarter' as const };
    const [behind] =
      reasonsOf({
        kind: 'projects-behind',
        group: 'ENE',
        more: 0,
        projects: [{ code: 'ENE-001', title: 'Line', overdue, offTrack: [] }],
      }) ?? [];
    expect(behind?.items).toEqual(['ENE-001 Line (“Survey” was due Q1 2026)']);
  });

  it('names at most seven items of a list, then how many more there are and where', () => {
    const projects = Array.from({ length: 20 }, (_, n) => ({ code: `ENE-${100 + n}`, title: 'Line' }));
    const [differ] = reasonsOf({ kind: 'positions-differ', group: 'ENE', projects, more: 4 }) ?? [];
    expect(differ?.items).toHaveLength(8);
    expect(differ?.items.at(-1)).toBe('and 17 more: see the projects of Energy');
    const [seven] =
      reasonsOf({ kind: 'positions-differ', group: 'ENE', projects: projects.slice(0, 7), more: 0 }) ?? [];
    expect(seven?.items).toHaveLength(7);
  });

  it('leaves out remarks about the draft, the record and the arithmetic', () => {
    expect(
      reasonsOf(
        { kind: 'every-meeting' },
        { kind: 'first-meeting' },
        { kind: 'no-projects', group: 'ENE' },
        { kind: 'no-platform' },
        { kind: 'hosting-alternates' },
        { kind: 'no-longer' },
        { kind: 'added-by-hand' },
      ),
    ).toEqual([]);
    // the item is half an hour longer than the meeting
    expect(JSON.stringify(documentOf(verdict(pending)))).not.toMatch(/Concord|tracker|draft|longer than/i);
  });

  it('says restricted, not none, for a restricted group', () => {
    expect(reasonsOf({ kind: 'restricted', group: 'ENE' })).toEqual([
      { lead: 'Energy: restricted.', items: [] },
    ]);
  });

  it('annotates an item with what was done at the last meeting, its documents and what is asked', () => {
    const decided: KnownOutcome = {
      id: 'o',
      meetingId: 'last',
      itemId: 'energy',
      groupCode: 'ENE',
      group: null,
      kind: 'decision',
      series: '',
      number: 2,
      text: 'To meet in May',
      action: null,
      state: 'open',
      became: '',
      becameOn: null,
      enteredOn: today,
      version: 1,
    };
    const owner = { id: 'a', owner: 'AZ', dueOn: today, closedOn: null, decisionId: null };
    const asked: KnownOutcome = {
      ...decided,
      kind: 'action',
      number: null,
      text: 'Send figures',
      action: owner,
    };
    const annotations: Annotations = {
      last: { title: 'First meeting', on: calendarDate('2026-01-28') },
      done: new Map([['energy', [decided, asked]]]),
      papers: new Map([['energy', [{ title: 'Non-paper', reference: 'N-1' }]]]),
    };
    const [item] = itemsOf(annotatedAgenda({ ...source(report), annotations }, names, t));
    expect(item).toMatchObject({
      time: '10:00–11:30',
      lead: 'United States, J. Smith',
      facts: '90 minutes · For decision',
      note: 'Slides follow',
      reasons: [
        {
          lead: 'At the last meeting, “First meeting” on 28 January 2026:',
          items: ['Decision 2: To meet in May', 'Action: Send figures (Azerbaijan, due 23 November 2026)'],
        },
        { lead: 'Documents:', items: ['Non-paper, N-1'] },
      ],
    });
  });

  it('names at most seven documents of an item', () => {
    const papers = Array.from({ length: 20 }, (_, n) => ({ title: `Paper ${n + 1}`, reference: '' }));
    const annotations = { ...nothing, papers: new Map([['energy', papers]]) };
    const [item] = itemsOf(annotatedAgenda({ ...source(report), annotations }, names, t));
    expect(item?.reasons[0]?.items).toHaveLength(8);
    expect(item?.reasons[0]?.items.at(-1)).toBe('and 13 more: see the list of documents');
  });
});

describe('the clean agenda', () => {
  it('has title, lead and time of each item, and nothing else', () => {
    const reasons: ShownReason[] = [verdict(pending)];
    expect(itemsOf(agendaDocument(source({ ...report, reasons }), names, t))).toEqual([
      {
        isBreak: false,
        time: '10:00–11:30',
        title: 'Report',
        lead: 'United States, J. Smith',
        facts: '',
        note: '',
        reasons: [],
      },
    ]);
  });

  it('marks a break, and has a heading for each day of several', () => {
    const pause = { ...report, id: 'pause', sourceKey: 'break:1', title: 'Coffee', minutes: 15 };
    const second = { ...report, id: 'second', day: 2 };
    const furtherDays = [{ offset: 1, startTime: '09:00', durationMinutes: 60 }];
    const { days } = agendaDocument({ ...source(pause, second), furtherDays }, names, t);
    expect(
      days.map(({ heading, items }) => [heading, items.map(({ isBreak, time }) => [isBreak, time])]),
    ).toEqual([
      ['Day 1: Thursday, 28 January 2027', [[true, '10:00–10:15']]],
      ['Day 2: Friday, 29 January 2027', [[false, '09:00–10:30']]],
    ]);
  });
});
