import { getTranslations } from 'next-intl/server';
import { pictureSlide } from '@/components/timeline/picture-slide';
import { requireActor } from '@/lib/access/session';
import { pictureFile, readPictureAsk } from '@/lib/timeline/address';
import { pictureSvg } from '@/lib/timeline/picture-svg';
import { pictureSource } from '@/lib/timeline/source/queries';

/** The roadmap's picture as an SVG file, in the reader's compartments; their own Party's rows only where asked. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const ask = readPictureAsk(Object.fromEntries(new URL(request.url).searchParams));
  const source = await pictureSource(actor, ask);
  if (source === null) return new Response(null, { status: 404 });
  const t = await getTranslations('timeline');
  const { today, content } = source;
  const name = pictureFile(ask, { party: actor.party?.code ?? null, today, page: content.page });
  const svg = await pictureSvg(pictureSlide(source, actor.party?.code ?? null, t));
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.svg"`,
      'cache-control': 'private, no-store',
    },
  });
}
