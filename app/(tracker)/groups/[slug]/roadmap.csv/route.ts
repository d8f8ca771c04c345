import { csvRoute } from '@/app/list-answer';
import { groupRoadmap } from '@/app/lists/projects';

export const GET = csvRoute(groupRoadmap);
