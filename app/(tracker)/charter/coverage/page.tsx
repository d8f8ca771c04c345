import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CoverageChart } from '@/components/coverage/coverage-chart';
import { CoverageSummary } from '@/components/coverage/coverage-summary';
import { CoverageByGroup, CoverageByStage } from '@/components/coverage/coverage-tables';
import { ServingNone, Unserved } from '@/components/coverage/serving-none';
import { FileLinks } from '@/components/exports/file-links';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { charterToday, workingGroups } from '@/lib/charter/queries';
import { coverageFor, projectsServingNone } from '@/lib/coverage/queries';
import { dateWords } from '@/lib/dates/date-words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coverage'))('title') };
}

export default async function CoveragePage({ searchParams }: PageProps<'/charter/coverage'>) {
  const actor = await requireActor();
  const [coverage, groups, today, t, charter] = await Promise.all([
    coverageFor(actor),
    workingGroups(actor),
    charterToday(),
    getTranslations('coverage'),
    getTranslations('charter'),
  ]);
  const none = await projectsServingNone(actor, coverage, (await searchParams).page);
  const closed = groups.filter(({ enterable }) => !enterable).map(({ name }) => name);
  return (
    <>
      <PageHead
        eyebrow={<Link href="/charter">{charter('eyebrow')}</Link>}
        title={t('title')}
        sub={t('sub', { date: dateWords(today) })}
        actions={<FileLinks list="/charter/coverage" />}
      />
      <CoverageSummary coverage={coverage} closed={closed} />
      <Section id="picture" title={t('picture.section')}>
        <CoverageChart coverage={coverage} groups={groups} />
      </Section>
      <Section id="by-group" title={t('byGroup.title')}>
        <CoverageByGroup rows={coverage.rows} groups={groups} />
        <Note>{t('byGroup.mandate')}</Note>
      </Section>
      <Section id="by-stage" title={t('byStage.title')}>
        <CoverageByStage rows={coverage.rows} />
      </Section>
      <Unserved coverage={coverage} />
      <ServingNone counts={coverage.projects} {...none} />
    </>
  );
}
