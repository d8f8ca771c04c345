import { fileAnswer } from '@/app/report-draft';
import { reportChart } from '@/app/report-files';
import { requireActor } from '@/lib/access/session';

/** The chart of a draft: the joint roadmap by group. */
export async function GET() {
  await requireActor();
  return fileAnswer(new TextEncoder().encode(await reportChart()), 'svg', 'roadmap');
}
