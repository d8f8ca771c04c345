import { csvRoute } from '@/app/list-answer';
import { deadlines } from '@/app/record-lists';

export const GET = csvRoute(deadlines);
