import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Meta, Note } from '@/components/ui/text';
import { amountWords } from '@/lib/projects/amount';
import type { FundingKind, KindTotals, FundingTotals as Totals } from '@/lib/projects/funding/totals';

interface FundingProps {
  totals: Totals;
}

/** {@link FundingTotals} as a section of a page. */
export function FundingSection({ totals }: FundingProps) {
  const t = useTranslations('funding');
  if (!namesAmounts(totals)) return null;
  return (
    <Section id="funding-totals" title={t('title')}>
      <FundingTotals totals={totals} />
    </Section>
  );
}

/** Cost and funding of the shown projects; nothing if none names an amount. */
export function FundingTotals({ totals }: FundingProps) {
  const t = useTranslations('funding');
  const { projects, kinds, own } = totals;
  if (!namesAmounts(totals)) return null;
  return (
    <>
      <Table
        caption={t('caption')}
        columns={[
          { label: t('kind') },
          { label: t('total'), numeric: true },
          ...(own ? [{ label: t('joint'), numeric: true }] : []),
          { label: t('projects'), numeric: true },
        ]}
        rows={kinds.map(({ kind, named, sums }) => ({
          key: kind,
          cells: [
            t(`kinds.${kind}`),
            <Sums key="sums" sums={sums} />,
            ...(own ? [<Sums key="joint" sums={sumsOf(own.joint, kind)} />] : []),
            t('named', { named, projects }),
          ],
        }))}
      />
      <Note>
        {own && t('own', { count: own.projects })} {t('note')}
      </Note>
    </>
  );
}

const namesAmounts = ({ kinds }: Totals) => kinds.some(({ named }) => named > 0);

const sumsOf = (kinds: readonly KindTotals[], wanted: FundingKind) =>
  kinds.find(({ kind }) => kind === wanted)?.sums ?? [];

function Sums({ sums }: Pick<KindTotals, 'sums'>) {
  const t = useTranslations('funding');
  if (sums.length === 0) return <Meta inline>{t('none')}</Meta>;
  return (
    <ul className="plain-lines">
      {sums.map(({ currency, amountMinor }) => (
        <li key={currency}>{amountWords(amountMinor, currency)}</li>
      ))}
    </ul>
  );
}
