import { LRUCache } from 'lru-cache';
import { getTranslations } from 'next-intl/server';
import { newThings } from '@/components/shell/new-things';
import { type PaletteChoice, type PaletteStart, paletteKinds } from '@/components/shell/palette-choices';
import { places } from '@/components/shell/places';
import type { Actor } from '@/lib/access/actor';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { dateWords } from '@/lib/dates/date-words';
import { paletteRows } from '@/lib/pages/palette/queries';
import { type Allowance, afterSearch } from '@/lib/pages/palette/rate-rule';

const allowances = new LRUCache<string, Allowance>({ max: 1000 });

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** The palette's words, pages and acts; with `q`, the rows that it finds. 429 for too many searches. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const q = new URL(request.url).searchParams.get('q');
  if (q === null) return Response.json(await startFor(actor), { headers });
  // uptime only runs forward, and each process counts for itself
  const allowance = afterSearch(allowances.get(actor.personId ?? ''), process.uptime() * 1000);
  if (allowance === null) {
    return new Response(null, { status: 429, headers: { ...headers, 'retry-after': '1' } });
  }
  allowances.set(actor.personId ?? '', allowance);
  return Response.json({ rows: await rowsFor(actor, q) }, { headers });
}

async function rowsFor(actor: Actor, q: string): Promise<PaletteChoice[]> {
  const [rows, t] = await Promise.all([paletteRows(actor, q), getTranslations('shell.palette')]);
  return rows.map(({ kind, href, label, detail, on, only }) => {
    const details = [on === null ? detail : dateWords(on), only === null ? '' : t('only', { code: only })];
    return { kind, href, label, detail: details.filter((each) => each !== '').join(', ') };
  });
}

async function startFor(actor: Actor): Promise<PaletteStart> {
  const [shell, t] = await Promise.all([getTranslations('shell'), getTranslations('shell.palette')]);
  const may = { work: mayWorkSomewhere(actor), turnKey: mayConcurSomewhere(actor) };
  const kinds = paletteKinds.map((kind) => [kind, t(`kinds.${kind}`)]);
  const place = (href: string, label: string, detail = ''): PaletteChoice => ({
    kind: 'place',
    href,
    label,
    detail,
  });
  return {
    words: {
      title: t('title'),
      label: t('label'),
      hint: t('hint'),
      search: shell('search'),
      later: t('later'),
      failed: t('failed'),
      kinds: Object.fromEntries(kinds),
    },
    fixed: [
      ...places.map(([key, href, letter]) => place(href, shell(`nav.${key}`), `g ${letter}`)),
      place('/organisations', t('organisations')),
      ...(['account', 'people', 'settings'] as const).map((key) => place(`/${key}`, shell(key))),
      place('/keyboard', shell('keyboard.title'), '?'),
      ...newThings
        .filter(([, , , who]) => may[who])
        .map(([key, href, letter]) => ({
          kind: 'act' as const,
          href,
          label: shell(`new.${key}`),
          detail: `n ${letter}`,
        })),
    ],
  };
}
