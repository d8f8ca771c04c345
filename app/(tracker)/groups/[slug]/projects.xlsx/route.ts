import { xlsxRoute } from '@/app/list-answer';
import { groupProjects } from '@/app/lists/projects';

export const GET = xlsxRoute(groupProjects);
