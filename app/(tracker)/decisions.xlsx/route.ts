import { xlsxRoute } from '@/app/list-answer';
import { decisions } from '@/app/record-lists';

export const GET = xlsxRoute(decisions);
