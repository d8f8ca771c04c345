import { xlsxRoute } from '@/app/list-answer';
import { deadlines } from '@/app/record-lists';

export const GET = xlsxRoute(deadlines);
