import { askedOf, csvAnswer } from '@/app/csv-answer';
import { organisationColumns } from '@/components/exports/record-files';
import { requireActor } from '@/lib/access/session';
import { organisationRows } from '@/lib/exports/record/queries';
import { readOrganisationFilters } from '@/lib/organisations/filters';

/** The register of organisations as a file, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const rows = organisationRows(actor, readOrganisationFilters(askedOf(request)));
  return csvAnswer(actor, { name: 'organisations', columns: organisationColumns, rows });
}
