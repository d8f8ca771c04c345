import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportForm } from '@/components/projects/import/import-form';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { importProjectsAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') };
}

export default async function ImportProjectsPage() {
  if (!mayWorkSomewhere(await requireActor())) notFound();
  const [t, projects] = await Promise.all([getTranslations('import'), getTranslations('projects')]);
  return (
    <>
      <PageHead
        eyebrow={<Link href="/projects">{projects('title')}</Link>}
        title={t('title')}
        sub={t('sub')}
      />
      <ImportForm action={importProjectsAction} />
    </>
  );
}
