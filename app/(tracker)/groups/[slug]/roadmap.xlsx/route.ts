import { xlsxRoute } from '@/app/list-answer';
import { groupRoadmap } from '@/app/lists/projects';

export const GET = xlsxRoute(groupRoadmap);
