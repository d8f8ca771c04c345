import { csvRoute } from '@/app/list-answer';
import { agreements } from '@/app/record-lists';

export const GET = csvRoute(agreements);
