import { csvRoute } from '@/app/list-answer';
import { groupRoadmap } from '@/app/project-lists';

export const GET = csvRoute(groupRoadmap);
