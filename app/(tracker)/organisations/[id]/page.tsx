import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OrganisationActions } from '@/components/organisations/organisation-actions';
import { OrganisationMarks } from '@/components/organisations/organisation-name';
import { OrganisationView } from '@/components/organisations/organisation-view';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { historyOf } from '@/lib/audit/queries';
import { charterHead, partiesFor } from '@/lib/charter/queries';
import { readOrganisationFilters } from '@/lib/organisations/filters';
import { mayWriteOrganisation } from '@/lib/organisations/policy';
import { namesakesOf, organisationById } from '@/lib/organisations/queries';
import { projectsOfOrganisation } from '@/lib/projects/browse/queries/of-organisation';
import { fundingOfOrganisation } from '@/lib/projects/funding/queries';

type Props = PageProps<'/organisations/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await organisationById(await requireActor(), (await params).id))?.name };
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const organisation = await organisationById(actor, (await params).id);
  if (organisation === null) notFound();
  const { id } = organisation;
  const query = await searchParams;
  const [named, namesakes, funding, parties, entries, head, t] = await Promise.all([
    projectsOfOrganisation(actor, id, readOrganisationFilters(query).page),
    namesakesOf(actor, organisation),
    fundingOfOrganisation(actor, id),
    partiesFor(actor),
    historyOf(actor, { type: 'organisation', id }),
    charterHead(),
    getTranslations('organisations'),
  ]);
  const words = { added: t('done.added'), changed: t('done.changed') };
  const actions = mayWriteOrganisation(actor, organisation) && (
    <OrganisationActions id={id} removable={named.total === 0} />
  );
  return (
    <>
      <DoneNotice done={query.done} words={words} />
      <PageHead
        eyebrow={<Link href="/organisations">{t('title')}</Link>}
        title={organisation.name}
        sub={<OrganisationMarks {...organisation} />}
        actions={actions}
      />
      <OrganisationView
        organisation={organisation}
        parties={parties}
        named={named}
        namesakes={namesakes}
        funding={funding}
        history={{ entries, charter: head }}
      />
    </>
  );
}
