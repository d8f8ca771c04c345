import { xlsxRoute } from '@/app/list-answer';
import { statuses } from '@/app/lists/projects';

export const GET = xlsxRoute(statuses);
