import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Note } from '@/components/ui/text';
import { chartAddress, chartQuery } from '@/lib/timeline/address';
import type { ChartSource } from '@/lib/timeline/source/source';

/** Files and print. Private rows are left out of a file unless the reader includes them. */
export function TakeAlong({ source, party }: { source: ChartSource; party: string | null }) {
  const t = useTranslations('timeline.out');
  const csv = useTranslations('csv');
  const { ask } = source;
  const file = (ending: 'svg' | 'png', withPrivate: boolean) =>
    `/roadmap.${ending}${chartQuery(ask, { withPrivate, open: [], paper: 'a4' })}`;
  const other = ask.paper === 'a4' ? 'a3' : 'a4';
  return (
    <div className="mt-block mb-section print:hidden">
      <ul className="plain-list flex flex-wrap gap-x-block gap-y-2" aria-label={t('label')}>
        <li>
          <a href={file('svg', false)}>{t('svg')}</a>
        </li>
        <li>
          <a href={file('png', false)}>{t('png')}</a>
        </li>
        {ask.compare === null &&
          (['xlsx', 'csv'] as const).map((ending) => (
            <li key={ending}>
              <a
                href={`/roadmap.${ending}${ask.group === null ? '' : `?${new URLSearchParams({ group: ask.group })}`}`}
              >
                {csv(ending === 'csv' ? 'download' : 'xlsx')}
              </a>
            </li>
          ))}
        <li>
          <Link href={chartAddress(ask, { paper: other })}>{t(other)}</Link>
        </li>
      </ul>
      {party !== null && ask.compare === null && (
        <Note>
          {t('joint', { code: party })}{' '}
          {t.rich('withPrivate', {
            svg: () => <a href={file('svg', true)}>{t('svgShort')}</a>,
            png: () => <a href={file('png', true)}>{t('pngShort')}</a>,
          })}
        </Note>
      )}
    </div>
  );
}
