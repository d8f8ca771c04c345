import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/compliance/as-of-line';
import { AnnualSection } from '@/components/overview/annual-section';
import { ListsSection } from '@/components/overview/lists-section';
import { OverviewStrip } from '@/components/overview/overview-strip';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries';
import { stripFacts } from '@/lib/compliance/strip-facts';
import { viewpointQuery } from '@/lib/compliance/viewpoint';
import { groupRows } from '@/lib/groups/queries';

export const metadata: Metadata = { title: 'Overview' };

export default async function OverviewPage({ searchParams }: PageProps<'/'>) {
  const actor = await requireActor();
  const at = await viewpoint(await searchParams);
  const [head, line, annual, groups, t] = await Promise.all([
    charterHead(),
    threeMonthVerdicts(actor, at),
    annualMeeting(actor, at),
    groupRows(actor),
    getTranslations('overview'),
  ]);
  const query = viewpointQuery(at);
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <ButtonLink tone="main" href="/projects/new">
              {t('log')}
            </ButtonLink>
            <ButtonLink href="/agreements/record">{t('record')}</ButtonLink>
          </>
        }
      />
      <AsOfLine at={at} timeZone={head.timeZone} action="/" />
      <OverviewStrip facts={stripFacts(line, annual)} signedOn={head.signedOn} dueOn={line.due.on} at={at} />
      <div className="columns">
        <div>
          <ListsSection line={line} rows={groups} query={query} today={at.today} />
        </div>
        <aside>
          <AnnualSection annual={annual} query={query} />
        </aside>
      </div>
    </>
  );
}
