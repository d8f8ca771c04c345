import { describe, expect, it } from 'vitest';
import type { Content } from '@/lib/compliance/content';
import { calendarDate } from '@/lib/dates/calendar-date';
import { contentPage } from './content-page';

const milestone = {
  step: 'Study',
  responsible: null,
  on: calendarDate('2027-03-31'),
  precision: 'month' as const,
};
const roadmap = (size: number): Content => ({
  kind: 'roadmap',
  content: {
    group: 'ENE',
    listId: 'list',
    projects: Array.from({ length: size }, (_, index) => ({
      id: `p${index}`,
      code: `ENE-${index}`,
      title: 'Sample',
      milestones: [{ id: `m${index}`, ...milestone }],
    })),
  },
});
const idsOf = ({ content }: { content: Content }) =>
  content.kind === 'roadmap' ? content.content.projects.map(({ id }) => id) : [];

describe('a page of frozen content', () => {
  it('is all of it if there are few projects', () => {
    const page = contentPage(roadmap(100), '7');
    expect(page).toMatchObject({ page: 1, pages: 1, counts: { projects: 100, milestones: 100 } });
    expect(idsOf(page)).toHaveLength(100);
  });

  it('is a hundred of many projects, with the counts of all', () => {
    const second = contentPage(roadmap(205), '2');
    expect(second).toMatchObject({ page: 2, pages: 3, counts: { projects: 205, milestones: 205 } });
    expect(idsOf(second).at(0)).toBe('p100');
    expect(idsOf(contentPage(roadmap(205), '9'))).toEqual(['p200', 'p201', 'p202', 'p203', 'p204']);
  });

  it.each([undefined, '0', '-1', '1.5', 'x', ['2']])('is the first one for the page number %j', (number) => {
    expect(contentPage(roadmap(205), number).page).toBe(1);
  });

  it('is the content itself if it names no projects', () => {
    const frozen: Content = { kind: 'annulment', content: { targetId: 't', reason: 'Why' } };
    expect(contentPage(frozen, '3')).toMatchObject({ content: frozen, page: 1, pages: 1 });
  });
});
