import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/lib/access/session';
import { headsFor } from '@/lib/audit/queries';
import { fileNames } from '@/lib/formats/file-name';

/** The heads of the chains that the reader may read, to keep and to verify the record with later. */
export async function GET(): Promise<Response> {
  const heads = await headsFor(await requireActor());
  const t = await getTranslations('audit.chains');
  const { plain, encoded } = fileNames(`${t('headsFile')} ${heads.at.slice(0, 10)}`, 'json');
  return new Response(`${JSON.stringify(heads, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
