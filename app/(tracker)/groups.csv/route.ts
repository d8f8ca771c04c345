import { csvRoute } from '@/app/list-answer';
import { groups } from '@/app/lists/charter';

export const GET = csvRoute(groups);
