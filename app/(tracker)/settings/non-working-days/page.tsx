import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecreeForm } from '@/components/compliance/settings/decree-form';
import { DecreeList } from '@/components/compliance/settings/decree-list';
import { WorkingYear } from '@/components/compliance/settings/working-year';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { mayEnterDecrees } from '@/lib/compliance/decrees/policy';
import { decrees, workingYear } from '@/lib/compliance/decrees/queries';
import { enterDecreeAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decrees'))('title') };
}

export default async function NonWorkingDaysPage({ searchParams }: PageProps<'/settings/non-working-days'>) {
  const actor = await requireActor();
  const params = await searchParams;
  const [year, entered, parties, t, settings] = await Promise.all([
    workingYear(actor, params.year),
    decrees(),
    partiesFor(actor),
    getTranslations('decrees'),
    getTranslations('compliance.settings'),
  ]);
  const may = mayEnterDecrees(actor);
  return (
    <>
      <DoneNotice
        done={params.done}
        words={{ 'decree.entered': t('done.entered'), 'decree.withdrawn': t('done.withdrawn') }}
      />
      <PageHead
        eyebrow={<Link href="/settings">{settings('nav')}</Link>}
        title={t('title')}
        sub={t('sub')}
        actions={may && <ButtonLink href="#enter">{t('form.go')}</ButtonLink>}
      />
      <WorkingYear {...year} parties={parties} />
      <DecreeList decrees={entered} mayWithdraw={may} />
      <DecreeForm parties={parties} action={may ? enterDecreeAction : null} />
    </>
  );
}
