import { csvRoute } from '@/app/list-answer';
import { provisions } from '@/app/lists/charter';

export const GET = csvRoute(provisions);
