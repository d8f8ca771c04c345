import { csvRoute } from '@/app/list-answer';
import { meetings } from '@/app/lists/record';

export const GET = csvRoute(meetings);
