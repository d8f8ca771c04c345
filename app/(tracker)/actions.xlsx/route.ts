import { xlsxRoute } from '@/app/list-answer';
import { actions } from '@/app/record-lists';

export const GET = xlsxRoute(actions);
