import { csvRoute } from '@/app/list-answer';
import { history } from '@/app/record-lists';

export const GET = csvRoute(history);
