import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryList } from '@/components/audit/history-list';
import { OfficialText } from '@/components/charter/official-text';
import { ProvisionFacts } from '@/components/charter/provision-facts';
import { ServingProjects } from '@/components/charter/serving-projects';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { historyOf } from '@/lib/audit/queries';
import { maySetText } from '@/lib/charter/policy';
import { charterHead, provisionByCode, provisionTexts, workingGroups } from '@/lib/charter/queries';
import { projectsNaming } from '@/lib/coverage/queries';

type Props = PageProps<'/charter/[code]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const provision = await provisionByCode((await params).code);
  return { title: provision ? `${provision.code} ${provision.title}` : undefined };
}

export default async function ProvisionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const provision = await provisionByCode((await params).code);
  if (provision === null) notFound();
  const query = await searchParams;
  const { code, title, section, summary, groups: mandate } = provision;
  const [texts, groups, projects, history, head, t] = await Promise.all([
    provisionTexts(code),
    workingGroups(actor),
    projectsNaming(actor, code, query),
    historyOf(actor, { type: 'provision', id: code }),
    charterHead(),
    getTranslations('charter'),
  ]);
  const mandated = groups.filter((group) => mandate.some((each) => each.groupCode === group.code));
  const page = `/charter/${encodeURIComponent(code)}`;
  return (
    <>
      <DoneNotice done={query.done} words={{ set: t('text.set'), removed: t('text.removed') }} />
      <PageHead
        eyebrow={<Link href={`/charter#section-${section.code}`}>{`${section.code} ${section.title}`}</Link>}
        title={`${code} ${title}`}
      />
      <p className="provision-summary">{summary}</p>
      <ProvisionFacts provision={provision} groups={mandated} />
      <OfficialText page={page} texts={texts} language={query.language} maySet={maySetText(actor)} />
      <ServingProjects code={code} page={page} {...projects} groups={mandated} />
      {history.length > 0 && (
        <Section id="history" title={t('history')}>
          <HistoryList entries={history} charter={head} />
        </Section>
      )}
    </>
  );
}
