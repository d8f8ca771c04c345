import { csvRoute } from '@/app/list-answer';
import { funding } from '@/app/project-lists';

export const GET = csvRoute(funding);
