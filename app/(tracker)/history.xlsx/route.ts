import { xlsxRoute } from '@/app/list-answer';
import { history } from '@/app/lists/record';

export const GET = xlsxRoute(history);
