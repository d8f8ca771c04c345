import { csvRoute } from '@/app/list-answer';
import { roadmap } from '@/app/lists/projects';

export const GET = csvRoute(roadmap);
