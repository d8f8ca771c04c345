import { xlsxRoute } from '@/app/list-answer';
import { agreements } from '@/app/lists/record';

export const GET = xlsxRoute(agreements);
