import { xlsxRoute } from '@/app/list-answer';
import { groupProjects } from '@/app/project-lists';

export const GET = xlsxRoute(groupProjects);
