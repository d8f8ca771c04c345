import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Table } from '@/components/ui/table';
import { Meta, Note } from '@/components/ui/text';
import type { FactUsed } from '@/lib/compliance/verdict';
import { dateWords } from '@/lib/dates/date-words';

interface Source {
  href: string;
  by: readonly { name: string; party: string }[];
  instruments: readonly string[];
}

interface FactsTableProps {
  caption: string;
  facts: readonly FactUsed[];
  sources: ReadonlyMap<string, Source>;
}

/** The facts that a verdict rests on: when each happened, when and by whom it was entered, and its source. */
export function FactsTable({ caption, facts, sources }: FactsTableProps) {
  const t = useTranslations('compliance.verdict');
  if (facts.length === 0) return <Note>{t('noFacts')}</Note>;
  const cited = facts.some(({ id }) => sources.get(id)?.instruments.length);
  return (
    <Table
      caption={caption}
      columns={[
        { label: t('fact') },
        { label: t('happened'), kept: true },
        { label: t('entered'), kept: true },
        { label: t('by') },
        ...(cited ? [{ label: t('instrument') }] : []),
      ]}
      rows={facts.map((fact) => {
        const source = sources.get(fact.id);
        const kind = t(`factKinds.${fact.kind}`);
        return {
          key: fact.id,
          cells: [
            source ? (
              <Link key="fact" href={source.href}>
                {kind}
              </Link>
            ) : (
              kind
            ),
            dateWords(fact.on),
            <span key="entered">
              {dateWords(fact.enteredOn)}
              {fact.lateEntry && <Meta>{t('lateEntry')}</Meta>}
            </span>,
            source && (
              <ul key="by" className="party-lines">
                {source.by.map(({ name, party }) => (
                  <li key={party}>
                    <PartyChip code={party} /> {name}
                  </li>
                ))}
              </ul>
            ),
            ...(cited ? [source?.instruments.join('; ')] : []),
          ],
        };
      })}
    />
  );
}
