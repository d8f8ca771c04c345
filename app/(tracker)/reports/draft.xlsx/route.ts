import { draftFile } from '@/app/report-draft';
import { reportAsXlsx } from '@/app/report-files';

/** The tables of the draft of the implementation report as a workbook. */
export const GET = (request: Request) =>
  draftFile(request, 'xlsx', (content, party) => reportAsXlsx({ number: null, title: '', content }, party));
