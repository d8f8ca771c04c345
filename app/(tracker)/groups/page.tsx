import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EstablishmentSentence } from '@/components/compliance/establishment-sentence';
import { FileLinks } from '@/components/exports/file-links';
import { GroupTable } from '@/components/groups/group-table';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { charterToday } from '@/lib/charter/queries';
import { threeMonthVerdicts, viewpoint } from '@/lib/compliance/queries/verdicts';
import { groupRows } from '@/lib/pages/group/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups'))('title') };
}

export default async function GroupsPage() {
  const actor = await requireActor();
  const [line, groups, t] = await Promise.all([
    threeMonthVerdicts(actor, await viewpoint({})),
    groupRows(actor, await charterToday()),
    getTranslations('groups'),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={
          <>
            {t('sub')} <EstablishmentSentence line={line} groups={groups} />
          </>
        }
        actions={<FileLinks list="/groups" />}
      />
      <GroupTable line={line} groups={groups} />
    </>
  );
}
