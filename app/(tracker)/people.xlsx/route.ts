import { xlsxRoute } from '@/app/list-answer';
import { people } from '@/app/record-lists';

export const GET = xlsxRoute(people);
