import { servingNone } from '@/app/charter-lists';
import { csvRoute } from '@/app/list-answer';

export const GET = csvRoute(servingNone);
