import { xlsxRoute } from '@/app/list-answer';
import { organisations } from '@/app/lists/record';

export const GET = xlsxRoute(organisations);
