import { describe, expect, it } from 'vitest';
import { listRefusals, type RoadmapProject, roadmapRefusals } from '@/lib/compliance/roadmap-content-rule';
import { calendarDate } from '@/lib/dates/calendar-date';

const day = calendarDate;
const list = { agreedOn: day('2026-04-28'), projectIds: ['one', 'two'] };
const dated = { on: day('2027-03-31'), responsible: ['AZ'] };
const whole = (projectId: string): RoadmapProject => ({ projectId, milestones: [dated], exemption: null });
const refusals = (...projects: RoadmapProject[]) => roadmapRefusals(projects, day('2026-05-22'), list);

describe('an agreed roadmap', () => {
  it('holds for each project of the list a dated milestone with a responsible Party', () => {
    expect(refusals(whole('one'), whole('two'))).toEqual([]);
    expect(refusals(whole('one'))).toEqual([{ kind: 'no-dated-milestone', projectId: 'two' }]);
  });

  it('is refused where no milestone of a project is dated, or no dated one has a responsible Party', () => {
    const undated = { ...whole('one'), milestones: [{ on: null, responsible: ['AZ'] }] };
    const nobody = {
      ...whole('two'),
      milestones: [
        { ...dated, responsible: [] },
        { on: null, responsible: ['US'] },
      ],
    };
    expect(refusals(undated, nobody)).toEqual([
      { kind: 'no-dated-milestone', projectId: 'one' },
      { kind: 'no-responsible-party', projectId: 'two' },
    ]);
  });

  it('may exempt a project, saying why', () => {
    const exempt = (exemption: string) => ({ projectId: 'two', milestones: [], exemption });
    expect(refusals(whole('one'), exempt('It awaits the outcome of the feasibility study.'))).toEqual([]);
    expect(refusals(whole('one'), exempt('  '))).toEqual([
      { kind: 'exemption-without-why', projectId: 'two' },
    ]);
  });

  it('holds no project that is not on the list', () => {
    expect(refusals(whole('one'), whole('two'), whole('three'))).toEqual([
      { kind: 'not-on-list', projectId: 'three' },
    ]);
  });

  it('cannot be agreed before the list is; the same day will do', () => {
    const on = (agreedOn: string) => roadmapRefusals([whole('one'), whole('two')], day(agreedOn), list);
    expect(on('2026-04-27')).toEqual([{ kind: 'before-list', listAgreedOn: '2026-04-28' }]);
    expect(on('2026-04-28')).toEqual([]);
  });

  it('cannot be agreed without an agreed list', () => {
    expect(roadmapRefusals([], day('2026-05-22'), null)).toEqual([{ kind: 'no-agreed-list' }]);
  });
});

describe('an agreed list', () => {
  it('that is empty is an explicit choice with a reason', () => {
    expect(listRefusals([], ' ')).toEqual([{ kind: 'empty-without-reason' }]);
    expect(listRefusals([], 'The group has no joint undertaking yet.')).toEqual([]);
    expect(listRefusals(['one'], '')).toEqual([]);
  });
});
