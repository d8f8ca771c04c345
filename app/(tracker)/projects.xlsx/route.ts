import { xlsxRoute } from '@/app/list-answer';
import { projects } from '@/app/lists/projects';

export const GET = xlsxRoute(projects);
