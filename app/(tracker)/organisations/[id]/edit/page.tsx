import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrganisationFields } from '@/components/organisations/organisation-fields';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { partiesFor } from '@/lib/charter/queries';
import { mayWriteOrganisation } from '@/lib/organisations/policy';
import { organisationById } from '@/lib/organisations/queries';
import { changeOrganisationAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('edit.page') };
}

export default async function EditOrganisationPage({ params }: PageProps<'/organisations/[id]/edit'>) {
  const actor = await requireActor();
  const organisation = await organisationById(actor, (await params).id);
  if (organisation === null || !mayWriteOrganisation(actor, organisation)) notFound();
  const { id, version, name } = organisation;
  const [parties, t] = await Promise.all([partiesFor(actor), getTranslations('organisations')]);
  const cancel = (
    <ButtonLink href={`/organisations/${id}`} tone="quiet">
      {t('edit.cancel')}
    </ButtonLink>
  );
  return (
    <Narrow>
      <PageHead
        eyebrow={<Link href={`/organisations/${id}`}>{name}</Link>}
        title={t('edit.title', { name })}
        sub={t('edit.about')}
      />
      <Form
        action={changeOrganisationAction}
        submit={t('edit.submit')}
        hidden={{ id, version }}
        beside={cancel}
      >
        <OrganisationFields organisation={organisation} parties={parties} />
      </Form>
    </Narrow>
  );
}
