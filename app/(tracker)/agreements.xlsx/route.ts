import { xlsxRoute } from '@/app/list-answer';
import { agreements } from '@/app/record-lists';

export const GET = xlsxRoute(agreements);
