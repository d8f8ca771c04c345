import { csvRoute } from '@/app/list-answer';
import { people } from '@/app/record-lists';

export const GET = csvRoute(people);
