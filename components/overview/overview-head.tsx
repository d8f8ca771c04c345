import { useTranslations } from 'next-intl';
import { AsOfLine } from '@/components/compliance/as-of-line';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import type { Viewpoint } from '@/lib/compliance/verdict';

interface OverviewHeadProps {
  at: Viewpoint;
  timeZone: string;
  /** Whether the reader may log projects, and record agreements. */
  may: { log: boolean; record: boolean };
}

/** The overview's title, from where it looks, and the two acts that most people come for. */
export function OverviewHead({ at, timeZone, may }: OverviewHeadProps) {
  const t = useTranslations('overview');
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          (may.log || may.record) && (
            <>
              {may.log && (
                <ButtonLink tone="main" href="/projects/new">
                  {t('log')}
                </ButtonLink>
              )}
              {may.record && <ButtonLink href="/agreements/record">{t('record')}</ButtonLink>}
            </>
          )
        }
      />
      <AsOfLine at={at} timeZone={timeZone} action="/" />
    </>
  );
}
