import { getTranslations } from 'next-intl/server';
import { pictureSlide } from '@/components/timeline/picture-slide';
import { requireActor } from '@/lib/access/session';
import { pictureFile, readPictureAsk } from '@/lib/timeline/address';
import { picturePng } from '@/lib/timeline/picture-png';
import { pictureSvg } from '@/lib/timeline/picture-svg';
import { pictureSource } from '@/lib/timeline/source/queries';

/** The roadmap's picture as a PNG file for a slide, in the reader's compartments; their own Party's rows only where asked. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const ask = readPictureAsk(Object.fromEntries(new URL(request.url).searchParams));
  const source = await pictureSource(actor, ask);
  if (source === null) return new Response(null, { status: 404 });
  const t = await getTranslations('timeline');
  const { today, content } = source;
  const name = pictureFile(ask, { party: actor.party?.code ?? null, today, page: content.page });
  const svg = await pictureSvg(pictureSlide(source, actor.party?.code ?? null, t), { oneWeight: true });
  return new Response(await picturePng(svg), {
    headers: {
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${name}.png"`,
      'cache-control': 'private, no-store',
    },
  });
}
