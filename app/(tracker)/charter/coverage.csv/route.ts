import { csvRoute } from '@/app/list-answer';
import { coverage } from '@/app/lists/charter';

export const GET = csvRoute(coverage);
