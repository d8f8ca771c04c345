import { describe, expect, it } from 'vitest';
import type { DeliverableState } from '@/lib/compliance/deliverable-state';
import { groupState } from '@/lib/compliance/group-state';

const inTime: DeliverableState = { kind: 'in-time', daysBefore: 12 };
const inExtension: DeliverableState = { kind: 'in-extension', daysBefore: 3 };
const late: DeliverableState = { kind: 'late', daysAfter: 12 };
const pending: DeliverableState = { kind: 'pending', daysLeft: 40, soon: false };
const outstanding: DeliverableState = { kind: 'outstanding', daysPast: 5 };
const notInForce: DeliverableState = { kind: 'not-in-force' };

describe('the group’s verdict', () => {
  it.each([
    [inTime, inTime, 'settled-in-time'],
    [inTime, late, 'settled-late'],
    [late, inExtension, 'settled-late'],
    [inTime, inExtension, 'settled-in-extension'],
    [inExtension, inExtension, 'settled-in-extension'],
    [outstanding, outstanding, 'outstanding'],
    [pending, outstanding, 'outstanding'],
    [outstanding, pending, 'outstanding'],
    [pending, pending, 'pending'],
    [notInForce, notInForce, 'not-in-force'],
  ])('of a list %j and a roadmap %j is %s', (list, roadmap, kind) => {
    expect(groupState(list, roadmap)).toEqual({ kind });
  });

  it('where one is agreed is partly settled, with the other’s state', () => {
    expect(groupState(late, pending)).toEqual({ kind: 'partly-settled', open: 'roadmap', state: pending });
    expect(groupState(outstanding, inTime)).toEqual({
      kind: 'partly-settled',
      open: 'project_list',
      state: outstanding,
    });
  });
});
