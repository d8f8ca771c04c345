import { xlsxRoute } from '@/app/list-answer';
import { deadlines } from '@/app/lists/record';

export const GET = xlsxRoute(deadlines);
