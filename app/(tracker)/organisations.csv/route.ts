import { csvRoute } from '@/app/list-answer';
import { organisations } from '@/app/record-lists';

export const GET = csvRoute(organisations);
