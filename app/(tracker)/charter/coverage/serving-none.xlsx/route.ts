import { xlsxRoute } from '@/app/list-answer';
import { servingNone } from '@/app/lists/charter';

export const GET = xlsxRoute(servingNone);
