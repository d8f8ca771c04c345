import { xlsxRoute } from '@/app/list-answer';
import { meetings } from '@/app/lists/record';

export const GET = xlsxRoute(meetings);
