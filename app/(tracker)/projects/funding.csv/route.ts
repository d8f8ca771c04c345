import { askedOf, csvAnswer } from '@/app/csv-answer';
import { fundingColumns } from '@/components/exports/project-files';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { fundingRows } from '@/lib/exports/queries';
import { readFilters } from '@/lib/projects/browse/filters';

/** Costs and funding of the projects in a list as a file, with the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = fundingRows(actor, readFilters(askedOf(request)), await charterToday());
  return csvAnswer(actor, { name: 'funding', columns: fundingColumns, rows });
}
