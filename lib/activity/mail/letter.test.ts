import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { WorkItem } from '@/lib/pages/my-work/work-item';
import { words } from '@/testing/words';
import { letterText } from './letter';
import { letterHtml } from './letter-html';
import { workLetter } from './work-letter';

const t = words();
const wording = {
  t,
  groups: new Map([['ENE', 'Energy']]),
  today: calendarDate('2026-11-30'),
  url: 'https://concord.example.org',
};

const item = (title: string, dueOn: string | null, more: Partial<WorkItem> = {}): WorkItem => ({
  key: `milestone:${title}`,
  kind: 'milestone',
  act: { kind: 'finish' },
  dueOn: dueOn === null ? null : calendarDate(dueOn),
  precision: 'day',
  title,
  of: '',
  href: '/groups/energy/roadmap',
  groupCode: 'ENE',
  compartment: 'joint',
  ...more,
});

const letter = (items: readonly WorkItem[], verdicts: readonly { of: string; verdict: string }[] = []) =>
  workLetter({ kind: 'notices', items, verdicts }, wording);

describe('the subject says how many things there are, and the nearest day', () => {
  it.each([
    [[item('A', '2026-12-07'), item('B', '2026-12-01')], '2 things, next due 1 December 2026'],
    [[item('A', '2026-11-07'), item('B', '2026-12-01')], '2 things, next due 1 December 2026'],
    [[item('A', '2026-11-07'), item('B', '2026-11-20')], '2 things, overdue since 7 November 2026'],
    [[item('A', null)], '1 thing'],
    [[item('Hidden', '2026-12-01', { compartment: 'own' })], '1 thing'],
  ])('%#', (items, expected) => {
    expect(letter(items)?.subject).toBe(`Concord: ${expected}`);
  });

  it('and nothing is said where nothing is to be told', () => {
    expect(letter([])).toBeNull();
  });
});

describe('the lines of a message', () => {
  const titles = (items: readonly WorkItem[]) =>
    letter(items)?.sections.map(({ title, lines }) => [title, ...lines.map(({ text }) => text)]);

  it('stand under overdue, due and waiting, and 20 of each at most', () => {
    const many = Array.from({ length: 23 }, (_, index) => item(`Row ${index}`, '2026-12-07'));
    const found = titles([item('Old', '2026-11-29'), ...many, item('Open', null)]);
    expect(found?.map(([title]) => title)).toEqual(['Overdue', 'Due', 'Waiting for you']);
    expect(found?.[1]).toHaveLength(22);
    expect(found?.[1]?.at(-1)).toBe('and 3 more');
  });

  it.each<[WorkItem['act'], Partial<WorkItem>, string]>([
    [{ kind: 'act' }, { kind: 'action', title: 'Send the drafts' }, 'Action: Send the drafts'],
    [{ kind: 'step', step: 'papers-out' }, { title: '' }, 'Preparation: Papers out'],
    [{ kind: 'hand-in' }, { title: 'Energy' }, 'Report to hand in: Energy'],
    [{ kind: 'write', source: 'own' }, { title: 'Ports' }, 'Brief to write: Ports'],
    [{ kind: 'answer', source: 'group:ENE' }, { title: '' }, 'Agenda item to answer: Report: Energy'],
    [
      { kind: 'concur', of: 'roadmap', version: 2 },
      { title: 'Energy' },
      'Proposal to answer: Roadmap, Energy',
    ],
    [{ kind: 'concur', of: 'agenda', version: 1 }, { title: '' }, 'Proposal to answer: Agenda'],
    [{ kind: 'clear' }, { kind: 'minutes', title: 'Meeting' }, 'Minutes to clear: Meeting'],
    [{ kind: 'agree' }, { kind: 'agenda', title: 'Meeting' }, 'Agenda to agree to: Meeting'],
    [{ kind: 'report', count: 3 }, { title: '' }, '3 statuses to report: Energy'],
  ])('name %j', (act, more, expected) => {
    expect(letter([item('', null, { act, ...more })])?.sections[0]?.lines[0]?.text).toBe(expected);
  });

  it('count what is not everybody’s, whatever it is', () => {
    const private_ = (compartment: WorkItem['compartment']) => item('Secret', '2026-12-02', { compartment });
    const text = letterText(letter([private_('own'), private_('restricted'), item('A', null)]) ?? fail());
    expect(text).toContain('* 2 more things');
    expect(text).not.toMatch(/Secret|2 December/);
  });

  it('say a changed verdict in words', () => {
    const verdicts = [
      { of: 'roadmap:ENE', verdict: 'outstanding' },
      { of: 'charter-year:1', verdict: 'not-held' },
      { of: 'rolling:2026-02-10', verdict: 'outstanding' },
    ];
    expect(letter([], verdicts)?.sections[0]?.lines.map(({ text }) => text)).toEqual([
      'Energy, Roadmap: Outstanding',
      'Annual meeting, Year 1: Not held',
      'Annual meeting, from 10 February 2026: Outstanding',
    ]);
  });
});

describe('a message as text and HTML', () => {
  const long = `${'word '.repeat(40)}end`;
  const made = letter([item(long, '2026-12-07', { of: 'A & B <c>' })]) ?? fail();

  it('wraps its text at 76 characters and leaves addresses whole', () => {
    const lines = letterText(made).split('\n');
    expect(lines.filter((line) => line.length > 76 && !line.includes('https://'))).toEqual([]);
    expect(lines).toContain('  https://concord.example.org/groups/energy/roadmap');
  });

  it('escapes what people typed, and loads nothing from elsewhere', () => {
    const html = letterHtml(made, 'en');
    expect(html).toContain('A &amp; B &lt;c&gt;');
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(|src=/);
    expect(html.match(/https?:\/\/[^"/]+/g)?.every((address) => address === wording.url)).toBe(true);
  });
});

function fail(): never {
  throw new Error('there is no letter');
}
