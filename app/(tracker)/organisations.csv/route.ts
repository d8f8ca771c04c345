import { csvRoute } from '@/app/list-answer';
import { organisations } from '@/app/lists/record';

export const GET = csvRoute(organisations);
