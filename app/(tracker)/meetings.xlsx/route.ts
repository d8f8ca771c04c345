import { xlsxRoute } from '@/app/list-answer';
import { meetings } from '@/app/record-lists';

export const GET = xlsxRoute(meetings);
