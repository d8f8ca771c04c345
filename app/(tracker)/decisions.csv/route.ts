import { csvRoute } from '@/app/list-answer';
import { decisions } from '@/app/record-lists';

export const GET = csvRoute(decisions);
