import { coverage } from '@/app/charter-lists';
import { xlsxRoute } from '@/app/list-answer';

export const GET = xlsxRoute(coverage);
