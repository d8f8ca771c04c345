import { getTranslations } from 'next-intl/server';
import { reportChart } from '@/app/report-chart';
import { fileAnswer } from '@/app/report-draft';
import { roadmapAddress } from '@/app/report-files';
import { requireActor } from '@/lib/access/session';

/** The chart of a draft: the joint roadmap by group. */
export async function GET() {
  await requireActor();
  const svg = await reportChart(await getTranslations('timeline'), roadmapAddress());
  return fileAnswer(new TextEncoder().encode(svg), 'svg', 'roadmap');
}
