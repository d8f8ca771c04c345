import { csvRoute } from '@/app/list-answer';
import { people } from '@/app/lists/record';

export const GET = csvRoute(people);
