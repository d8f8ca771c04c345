import type { List } from '@/app/list-answer';
import {
  coverageColumns,
  type GroupLine,
  groupColumns,
  type ProvisionRow,
  provisionColumns,
  type ServingNoneRow,
  servingNoneColumns,
} from '@/components/exports/charter-files';
import { provisions as provisionsOfCharter } from '@/lib/charter/queries';
import { threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries/verdicts';
import { isOfToday } from '@/lib/compliance/viewpoint';
import type { CoverageRow } from '@/lib/coverage/coverage-rule';
import { coverageFor, rowsServingNone } from '@/lib/coverage/queries';
import { oneBatch } from '@/lib/formats/batches';
import { groupRows } from '@/lib/pages/group/queries';

/** The Charter's provisions. */
export const provisions: List<ProvisionRow, object> = async () => ({
  name: 'charter',
  columns: provisionColumns,
  rows: oneBatch(await provisionsOfCharter()),
});

/** The table of coverage. */
export const coverage: List<CoverageRow, object> = async ({ actor }) => ({
  name: 'coverage',
  columns: coverageColumns,
  rows: oneBatch((await coverageFor(actor)).rows),
});

/** The projects that serve no undertaking. */
export const servingNone: List<ServingNoneRow, object> = async ({ actor }) => ({
  name: 'servingNone',
  columns: servingNoneColumns,
  rows: rowsServingNone(actor),
});

/** The working groups with their verdicts, from the viewpoint in the address. */
export const groups: List<GroupLine, object> = async ({ actor, asked }) => {
  const at = await viewpoint(asked);
  const present = isOfToday(at);
  const [verdicts, rows] = await Promise.all([
    threeMonthVerdicts(actor, at),
    present ? groupRows(actor, at.today) : [],
  ]);
  const lines = verdicts.groups.map((verdict) => ({
    verdict,
    figures: rows.find(({ code }) => code === verdict.groupCode)?.figures ?? null,
  }));
  return {
    name: 'groups',
    columns: (t, names) => groupColumns(t, names, at, present ? 'of-today' : 'left-out'),
    rows: oneBatch(lines),
    asOf: at.asOf,
  };
};
