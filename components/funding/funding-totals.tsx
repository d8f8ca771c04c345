import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import type { FundingTotals as Totals } from '@/lib/funding/totals';
import { amountWords } from '@/lib/projects/amount';

/** What the projects in view cost and are funded with; nothing where none of them names an amount. */
export function FundingTotals({ totals: { projects, kinds } }: { totals: Totals }) {
  const t = useTranslations('funding');
  if (kinds.every(({ named }) => named === 0)) return null;
  return (
    <Section id="funding-totals" title={t('title')}>
      <Table
        caption={t('caption')}
        columns={[
          { label: t('kind') },
          { label: t('total'), numeric: true },
          { label: t('projects'), numeric: true },
        ]}
        rows={kinds.map(({ kind, named, sums }) => ({
          key: kind,
          cells: [
            t(`kinds.${kind}`),
            named === 0 ? (
              <span key="none" className="small">
                {t('none')}
              </span>
            ) : (
              <ul key="sums" className="fact-lines">
                {sums.map(({ currency, amountMinor }) => (
                  <li key={currency}>{amountWords(amountMinor, currency)}</li>
                ))}
              </ul>
            ),
            t('named', { named, projects }),
          ],
        }))}
      />
      <p className="note">{t('note')}</p>
    </Section>
  );
}
