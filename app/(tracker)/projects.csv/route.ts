import { csvRoute } from '@/app/list-answer';
import { projects } from '@/app/project-lists';

export const GET = csvRoute(projects);
