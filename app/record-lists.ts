import type { List } from '@/app/list-answer';
import { deadlineColumns } from '@/components/exports/deadline-file';
import {
  actionColumns,
  decisionColumns,
  type EventRow,
  historyColumns,
  meetingColumns,
  organisationColumns,
  type PersonRow,
  peopleColumns,
  proposalColumns,
} from '@/components/exports/record-files';
import { charterToday } from '@/lib/charter/queries';
import type { Deadline } from '@/lib/deadlines/deadline';
import { readDeadlineFilters } from '@/lib/deadlines/filters';
import { deadlineBatches } from '@/lib/deadlines/queries';
import {
  actionRows,
  decisionRows,
  historyRows,
  meetingRows,
  organisationRows,
  proposalRows,
} from '@/lib/exports/record/queries';
import type { MeetingRow, OrganisationRow, ProposalRow } from '@/lib/exports/record/rows';
import { batchSize, oneBatch } from '@/lib/formats/batches';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import { readActionFilters } from '@/lib/meetings/actions/filters';
import type { RegisteredDecision } from '@/lib/meetings/decisions/decision';
import { readDecisionFilters } from '@/lib/meetings/decisions/filters';
import { readOrganisationFilters } from '@/lib/organisations/filters';
import { peopleSeenBy } from '@/lib/people/roles/queries';

/** The list of deadlines, under the filters of the address. */
export const deadlines: List<Deadline, object> = async ({ actor, asked }) => {
  const today = await charterToday();
  return {
    name: 'deadlines',
    columns: (t, names) => deadlineColumns(t, names, today),
    rows: deadlineBatches(actor, today, readDeadlineFilters(asked), batchSize),
  };
};

/** The action matrix, under the filters of the address. */
export const actions: List<ActionInFull, object> = async ({ actor, asked }) => ({
  name: 'actions',
  columns: actionColumns,
  rows: actionRows(actor, readActionFilters(asked), await charterToday()),
});

/** The decision register, under the filters of the address. */
export const decisions: List<RegisteredDecision, object> = async ({ actor, asked }) => ({
  name: 'decisions',
  columns: decisionColumns,
  rows: decisionRows(actor, readDecisionFilters(asked)),
});

/** Agreements and proposals in every state. */
export const agreements: List<ProposalRow, object> = async ({ actor }) => ({
  name: 'agreements',
  columns: proposalColumns,
  rows: proposalRows(actor),
});

/** The meetings, past and planned. */
export const meetings: List<MeetingRow, object> = async ({ actor }) => ({
  name: 'meetings',
  columns: meetingColumns,
  rows: meetingRows(actor),
});

/** The register of organisations, under the filters of the address. */
export const organisations: List<OrganisationRow, object> = async ({ actor, asked }) => ({
  name: 'organisations',
  columns: organisationColumns,
  rows: organisationRows(actor, readOrganisationFilters(asked)),
});

/** The people whom the reader may see. */
export const people: List<PersonRow, object> = async ({ actor }) => ({
  name: 'people',
  columns: peopleColumns,
  rows: oneBatch(await peopleSeenBy(actor)),
});

/** The audit record, or the one chain that the address names, as far as the reader may read it. */
export const history: List<EventRow, object> = async ({ actor, asked }) => ({
  name: 'history',
  columns: historyColumns,
  rows: historyRows(actor, [asked.chain ?? []].flat()[0] || null),
});
