import { useTranslations } from 'next-intl';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { type ChainLink, linkState } from '@/lib/agenda/briefs/clearance-rule';
import { dateWords } from '@/lib/dates/date-words';

/** Who clears a brief, in order, and what became of each clearance. */
export function ChainView({ chain, version }: { chain: readonly ChainLink[]; version: number }) {
  const t = useTranslations('briefs.page');
  if (chain.length === 0) return <p>{t('noChain')}</p>;
  return (
    <Table
      caption={t('clearance')}
      columns={[{ label: t('who'), words: true }, { label: t('state') }]}
      rows={chain.map((link, place) => ({
        key: `${place} ${link.name}`,
        cells: [`${place + 1}. ${link.name}`, <LinkStateWord key="state" link={link} version={version} />],
      }))}
    />
  );
}

function LinkStateWord({ link, version }: { link: ChainLink; version: number }) {
  const t = useTranslations('briefs.page');
  const state = linkState(link, version);
  if (state === 'waiting' || link.clearedOn === null) return <StatusWord tone="open" word={t('waiting')} />;
  const date = dateWords(link.clearedOn);
  if (state === 'cleared') return <StatusWord tone="ok" word={t('clearedOn', { date })} />;
  return <StatusWord tone="soon" word={t('voided')} small={t('voidedBy', { date })} />;
}
