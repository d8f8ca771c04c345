import { csvRoute } from '@/app/list-answer';
import { funding } from '@/app/lists/projects';

export const GET = csvRoute(funding);
