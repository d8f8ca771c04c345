import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { ProposalRow } from '@/lib/exports/record/rows';
import { keys } from '@/testing/words';
import { proposalColumns } from './record-files';

// Message keys stand in for the words.
const columns = proposalColumns(keys, { groups: [], parties: [] });
const day = calendarDate('2026-05-04');
const agreed: ProposalRow = {
  id: 'list',
  kind: 'project_list',
  groupCode: 'ENE',
  version: 1,
  state: 'agreed',
  proposedBy: 'AZ',
  proposedOn: day,
  agreedOn: day,
  enteredOn: day,
  endedOn: null,
  endedReason: '',
  ending: null,
  meeting: null,
  keys: [],
};

it.each<[string, ProposalRow['ending'], string, string | null]>([
  ['is agreed while it is in force', null, 'agreements.states.agreed', null],
  [
    'is annulled from a day',
    { kind: 'annulled', on: calendarDate('2026-07-01'), by: 'annulment' },
    'agreements.endings.annulled',
    '2026-07-01',
  ],
  [
    'never was once corrected',
    { kind: 'corrected', on: day, by: 'correction' },
    'agreements.endings.corrected',
    '2026-05-04',
  ],
])('in the file of agreements a list %s', (_, ending, state, notInForceFrom) => {
  const cells = Object.fromEntries(columns.map(({ title, of }) => [title, of({ ...agreed, ending })]));
  expect(cells).toMatchObject({
    'csv.columns.state': state,
    'csv.columns.notInForceFrom': notInForceFrom,
  });
});
