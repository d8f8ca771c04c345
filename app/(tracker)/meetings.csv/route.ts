import { csvRoute } from '@/app/list-answer';
import { meetings } from '@/app/record-lists';

export const GET = csvRoute(meetings);
