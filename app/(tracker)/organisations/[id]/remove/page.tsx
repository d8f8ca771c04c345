import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmPage } from '@/components/ui/confirm-page';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { mayWriteOrganisation } from '@/lib/organisations/policy';
import { organisationById, organisationIsNamed } from '@/lib/organisations/queries';
import { removeOrganisationAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('remove.page') };
}

export default async function RemoveOrganisationPage({ params }: PageProps<'/organisations/[id]/remove'>) {
  const actor = await requireActor();
  const organisation = await organisationById(actor, (await params).id);
  if (organisation === null || !mayWriteOrganisation(actor, organisation)) notFound();
  const { id, version, name } = organisation;
  const t = await getTranslations('organisations');
  const eyebrow = <Link href={`/organisations/${id}`}>{name}</Link>;
  const question = t('remove.question', { name });
  if (await organisationIsNamed(id)) {
    return (
      <Narrow>
        <PageHead eyebrow={eyebrow} title={question} />
        <EmptyState title={t('page.projects')}>{t('remove.named')}</EmptyState>
      </Narrow>
    );
  }
  return (
    <ConfirmPage
      eyebrow={eyebrow}
      question={question}
      action={removeOrganisationAction}
      hidden={{ id, version }}
      submit={t('remove.submit')}
      back={{ href: `/organisations/${id}`, label: t('remove.cancel') }}
    >
      <p>{t('remove.words')}</p>
    </ConfirmPage>
  );
}
