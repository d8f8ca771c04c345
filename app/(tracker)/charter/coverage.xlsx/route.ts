import { xlsxRoute } from '@/app/list-answer';
import { coverage } from '@/app/lists/charter';

export const GET = xlsxRoute(coverage);
