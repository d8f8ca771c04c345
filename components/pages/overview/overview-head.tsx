import { useTranslations } from 'next-intl';
import { AsOfLine } from '@/components/compliance/as-of-line';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { unreadDay } from '@/lib/compliance/viewpoint';
import type { NamedZone } from '@/lib/dates/date-words';

interface OverviewHeadProps {
  at: Viewpoint;
  /** The address's parameters as typed. */
  typed: Parameters<typeof unreadDay>[0];
  timeZone: NamedZone;
  /** Whether the reader may log projects, and record agreements. */
  may: { log: boolean; record: boolean };
}

/** The overview's title, its viewpoint, and the two most common actions. */
export function OverviewHead({ at, typed, timeZone, may }: OverviewHeadProps) {
  const t = useTranslations('overview');
  const unread = unreadDay(typed, at.today);
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
      {unread !== null && <Notice tone="soon">{t('asOf.unread', { typed: unread })}</Notice>}
      <AsOfLine
        at={at}
        timeZone={timeZone}
        action="/"
        beside={t.rich('asOf.ofToday', { link: (words) => <Link href="/">{words}</Link> })}
      />
    </>
  );
}
