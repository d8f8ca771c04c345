import { csvRoute } from '@/app/list-answer';
import { groupProjects } from '@/app/project-lists';

export const GET = csvRoute(groupProjects);
