import { xlsxRoute } from '@/app/list-answer';
import { roadmap } from '@/app/project-lists';

export const GET = xlsxRoute(roadmap);
