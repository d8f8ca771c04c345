import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AsOfLine } from '@/components/compliance/as-of-line';
import { GroupVerdictSection } from '@/components/compliance/group-verdict';
import { VerdictFrame } from '@/components/compliance/verdict-frame';
import { FileLinks } from '@/components/exports/file-links';
import { LineSentence } from '@/components/pages/overview/lists-section';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterHead, workingGroups } from '@/lib/charter/queries';
import { factSources, threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries/verdicts';
import { viewpointQuery } from '@/lib/compliance/viewpoint';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compliance.verdict'))('listsTitle') };
}

const path = '/verdicts/project-lists-and-roadmaps';

export default async function ListsVerdictPage({ searchParams }: PageProps<typeof path>) {
  const actor = await requireActor();
  const at = await viewpoint(await searchParams);
  const [head, groups, line, t] = await Promise.all([
    charterHead(),
    workingGroups(actor),
    threeMonthVerdicts(actor, at),
    getTranslations('compliance.verdict'),
  ]);
  const facts = line.groups.flatMap(({ projectList, roadmap }) => [...projectList.facts, ...roadmap.facts]);
  const sources = await factSources(actor, facts);
  const parties = new Map(head.parties.map(({ code, name }) => [code, name]));
  const [first] = line.groups;
  return (
    <>
      <PageHead
        eyebrow={t('eyebrow')}
        title={t('listsTitle')}
        sub={<LineSentence line={line} />}
        actions={<FileLinks list={`/groups${viewpointQuery(at)}`} />}
      />
      <AsOfLine at={at} timeZone={head.timeZone} action={path} />
      {first && (
        <VerdictFrame
          verdict={first.projectList}
          reading={t('threeMonthReading')}
          due={line.due}
          parties={parties}
        />
      )}
      {line.groups.map((verdict) => {
        const group = groups.find(({ code }) => code === verdict.groupCode);
        const { name = verdict.groupCode, enterable = false } = group ?? {};
        return (
          <GroupVerdictSection
            key={name}
            verdict={verdict}
            name={name}
            enterable={enterable}
            sources={sources}
          />
        );
      })}
    </>
  );
}
