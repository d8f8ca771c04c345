import { templateAnswer } from '@/app/import-files';

/** An empty spreadsheet to fill in. */
export const GET = (request: Request) => templateAnswer(request, 'xlsx');
