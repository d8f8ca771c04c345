import { csvRoute } from '@/app/list-answer';
import { agreements } from '@/app/lists/record';

export const GET = csvRoute(agreements);
