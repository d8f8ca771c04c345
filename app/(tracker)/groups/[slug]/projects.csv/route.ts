import { csvRoute } from '@/app/list-answer';
import { groupProjects } from '@/app/lists/projects';

export const GET = csvRoute(groupProjects);
