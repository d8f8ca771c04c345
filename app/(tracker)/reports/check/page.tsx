import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckForms } from '@/components/exports/report/check-forms';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Note } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { fileFormat, recognise } from '@/lib/exports/report/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('implementation.check'))('title') };
}

export default async function CheckReportPage({ searchParams }: PageProps<'/reports/check'>) {
  const actor = await requireActor();
  const { sha256, fault } = await searchParams;
  const hash = typeof sha256 === 'string' ? sha256.trim().toLowerCase() : null;
  const [found, parties, t, all] = await Promise.all([
    hash === null ? [] : recognise(actor, hash),
    partiesFor(actor),
    getTranslations('implementation'),
    getTranslations(),
  ]);
  const nameOf = (code: string) => parties.find((party) => party.code === code)?.name ?? code;
  const isHash = hash !== null && /^[0-9a-f]{64}$/.test(hash);
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href="/reports">{t('title')}</Link>}
        title={t('check.title')}
        sub={t('check.sub')}
      />
      {typeof fault === 'string' && <Notice tone="out">{t('check.fault', { fault })}</Notice>}
      {hash !== null && found.length === 0 && (
        <Notice tone="out">{t(isHash ? 'check.unknown' : 'check.malformed')}</Notice>
      )}
      {found.map(({ id, number, asOf, copy }) => {
        const format = copy && fileFormat(copy.format);
        const report = () => (
          <Link href={`/reports/${id}`}>{t('list.name', { number: String(number) })}</Link>
        );
        return (
          <Notice key={`${id} ${copy?.party} ${copy?.format}`} tone="plan">
            {copy && format
              ? t.rich('check.is', {
                  report,
                  on: dateWords(asOf),
                  party: codeInSentence(copy.party, nameOf, all),
                  format: t(`formats.${format}`),
                })
              : t.rich('check.content', { report, on: dateWords(asOf) })}
          </Notice>
        );
      })}
      {isHash && (
        <Note>
          <span className="break-all">{t('check.checked', { hash })}</span>
        </Note>
      )}
      <CheckForms />
    </Narrow>
  );
}
