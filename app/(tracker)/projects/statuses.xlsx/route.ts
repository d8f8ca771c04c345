import { xlsxRoute } from '@/app/list-answer';
import { statuses } from '@/app/project-lists';

export const GET = xlsxRoute(statuses);
