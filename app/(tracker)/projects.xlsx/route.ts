import { xlsxRoute } from '@/app/list-answer';
import { projects } from '@/app/project-lists';

export const GET = xlsxRoute(projects);
