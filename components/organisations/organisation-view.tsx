import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { FundingSection } from '@/components/projects/funding/funding-totals';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Meta, Note } from '@/components/ui/text';
import type { OrganisationContent } from '@/lib/organisations/sector';
import { homeName } from './organisation-name';
import { OrganisationProjects } from './organisation-projects';

interface OrganisationViewProps {
  organisation: OrganisationContent & {
    id: string;
    privateTo: string | null;
    restrictedGroup: string | null;
  };
  parties: readonly { code: string; name: string }[];
  /** Other entries of the same name. */
  namesakes: readonly (OrganisationContent & { id: string })[];
  named: ComponentProps<typeof OrganisationProjects> & { page: number; pages: number };
  /** Null if there are too many projects to add up. */
  funding: ComponentProps<typeof FundingSection>['totals'] | null;
  history: ComponentProps<typeof HistoryList>;
}

/** An organisation's page: its facts, projects, amounts and history. */
export function OrganisationView(props: OrganisationViewProps) {
  const { organisation, parties, namesakes, named, funding, history } = props;
  const t = useTranslations('organisations');
  const { id, privateTo, restrictedGroup, sector, home } = organisation;
  const known = privateTo
    ? t('page.knownPrivate', { code: privateTo })
    : restrictedGroup
      ? t('page.knownRestricted', { group: restrictedGroup })
      : t('page.knownJoint');
  return (
    <>
      <Section id="facts" title={t('page.facts')}>
        <DefinitionList
          items={[
            { term: t('columns.sector'), detail: t(`sectors.${sector}`) },
            { term: t('columns.home'), detail: homeName(home, parties) },
            { term: t('page.known'), detail: known },
            ...(namesakes.length > 0
              ? [{ term: t('page.namesakes'), detail: <Namesakes namesakes={namesakes} parties={parties} /> }]
              : []),
          ]}
        />
      </Section>
      <Section id="projects" title={t('page.projects')}>
        <OrganisationProjects projects={named.projects} />
        <Pagination
          page={named.page}
          pages={named.pages}
          href={(page) => `/organisations/${id}?page=${page}`}
        />
        {named.projects.length > 0 && (
          <Note screenOnly>
            <Link href={`/projects?${new URLSearchParams({ organisation: id })}`}>{t('page.inList')}</Link>
          </Note>
        )}
      </Section>
      {funding ? (
        <FundingSection totals={funding} />
      ) : (
        <p>
          <Link href={`/projects/funding?${new URLSearchParams({ organisation: id })}`}>
            {t('page.funding')}
          </Link>
        </p>
      )}
      <Section id="history" title={t('page.history')}>
        <HistoryList {...history} />
      </Section>
    </>
  );
}

function Namesakes({ namesakes, parties }: Pick<OrganisationViewProps, 'namesakes' | 'parties'>) {
  const t = useTranslations('organisations.sectors');
  return (
    <ul className="plain-lines">
      {namesakes.map(({ id, name, sector, home }) => (
        <li key={id}>
          <Link href={`/organisations/${id}`}>{name}</Link>
          <Meta>
            {t(sector)}, {homeName(home, parties)}
          </Meta>
        </li>
      ))}
    </ul>
  );
}
