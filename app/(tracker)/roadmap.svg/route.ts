import { getTranslations } from 'next-intl/server';
import { emptyAnswer } from '@/app/empty-answer';
import { chartSlide } from '@/components/timeline/chart-slide';
import { requireActor } from '@/lib/access/session';
import { type ChartParams, chartFile, readChartParams } from '@/lib/timeline/address';
import { chartSvg } from '@/lib/timeline/chart-svg';
import { chartSource } from '@/lib/timeline/source/queries';

/** The roadmap chart as an SVG file. It contains the reader's private rows only if requested. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const params = readChartParams(Object.fromEntries(new URL(request.url).searchParams));
  // a file is never folded
  const ask: ChartParams = { ...params, open: 'all' };
  const source = await chartSource(actor, ask);
  if (source === null) return emptyAnswer(404);
  const t = await getTranslations('timeline');
  const { today, content } = source;
  const name = chartFile(ask, { party: actor.party?.code ?? null, today, page: content.page });
  const svg = await chartSvg(chartSlide(source, actor.party?.code ?? null, t));
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.svg"`,
      'cache-control': 'private, no-store',
    },
  });
}
