import { wrongRowsAnswer } from '@/app/import-files';

/** The wrong rows with their reasons, to be corrected and sent again. */
export async function GET(_: Request, { params }: RouteContext<'/import/[id]/wrong.csv'>) {
  return wrongRowsAnswer((await params).id, 'csv');
}
