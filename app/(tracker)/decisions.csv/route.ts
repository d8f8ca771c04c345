import { csvRoute } from '@/app/list-answer';
import { decisions } from '@/app/lists/record';

export const GET = csvRoute(decisions);
