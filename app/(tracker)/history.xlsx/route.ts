import { xlsxRoute } from '@/app/list-answer';
import { history } from '@/app/record-lists';

export const GET = xlsxRoute(history);
