import { xlsxRoute } from '@/app/list-answer';
import { organisations } from '@/app/record-lists';

export const GET = xlsxRoute(organisations);
