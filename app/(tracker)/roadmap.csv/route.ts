import { csvRoute } from '@/app/list-answer';
import { roadmap } from '@/app/project-lists';

export const GET = csvRoute(roadmap);
