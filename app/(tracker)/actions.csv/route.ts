import { csvRoute } from '@/app/list-answer';
import { actions } from '@/app/lists/record';

export const GET = csvRoute(actions);
