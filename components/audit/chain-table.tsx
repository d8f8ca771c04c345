import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Lead } from '@/components/ui/text';
import type { Translator } from '@/i18n/translator';
import type { ChainFinding } from '@/lib/audit/chain';

interface ChainTableProps {
  chains: readonly { chain: string; length: number }[];
  /** Empty until the reader verifies the chains. */
  findings: readonly { chain: string; finding: ChainFinding }[];
  current: string | null;
}

/** The chains that the reader may read, with their lengths and, once verified, their findings. */
export function ChainTable({ chains, findings, current }: ChainTableProps) {
  const t = useTranslations('audit.chains');
  const found = new Map(findings.map(({ chain, finding }) => [chain, finding]));
  return (
    <Section
      id="chains"
      title={t('title')}
      aside={
        <>
          <ButtonLink href="/history?verify=yes" small>
            {t('verify')}
          </ButtonLink>{' '}
          <a className={`${buttonClass('plain', true)} print:hidden`} href="/history/heads.json" download>
            {t('heads')}
          </a>
        </>
      }
    >
      <Lead>{t('about')}</Lead>
      <Lead>{t('keep')}</Lead>
      <Table
        caption={t('title')}
        lines="beside"
        phone="keep"
        columns={[
          { label: t('chain') },
          { label: t('length'), numeric: true },
          { label: t('state'), words: true },
        ]}
        rows={chains.map(({ chain, length }) => {
          const finding = found.get(chain);
          return {
            key: chain,
            current: chain === current,
            cells: [
              <Link key="chain" href={`/history?${new URLSearchParams({ chain })}`}>
                {chainWords(t, chain)}
              </Link>,
              length,
              finding ? (
                <StatusWord
                  key="state"
                  tone={finding.kind === 'sound' ? 'ok' : 'out'}
                  word={t(`findings.${finding.kind}`, {
                    seq: finding.kind === 'sound' ? '' : String(finding.seq),
                  })}
                />
              ) : (
                t('unverified')
              ),
            ],
          };
        })}
      />
    </Section>
  );
}

/** `party:XX+group:YYY` in words. */
function chainWords(t: Translator<'audit.chains'>, chain: string): string {
  if (chain === 'joint') return t('joint');
  return chain
    .split('+')
    .map((part) => {
      const [kind, code = ''] = part.split(':');
      return kind === 'party' ? t('party', { code }) : t('group', { code });
    })
    .join(', ');
}
