import { xlsxRoute } from '@/app/list-answer';
import { groups } from '@/app/lists/charter';

export const GET = xlsxRoute(groups);
