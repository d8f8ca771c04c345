import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { OrganisationContent } from '@/lib/organisations/sector';
import { homeName, OrganisationMarks } from './organisation-name';

interface OrganisationTableProps {
  organisations: readonly (OrganisationContent & {
    id: string;
    privateTo: string | null;
    restrictedGroup: string | null;
    projects: number;
  })[];
  parties: readonly { code: string; name: string }[];
}

/** The register: what each organisation is, and how many projects name it. */
export function OrganisationTable({ organisations, parties }: OrganisationTableProps) {
  const t = useTranslations('organisations');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { label: t('columns.name') },
        { label: t('columns.sector') },
        { label: t('columns.home') },
        { label: t('columns.projects'), numeric: true },
      ]}
      rows={organisations.map((organisation) => ({
        key: organisation.id,
        cells: [
          <span key="name">
            <Link href={`/organisations/${organisation.id}`}>{organisation.name}</Link>{' '}
            <OrganisationMarks {...organisation} />
          </span>,
          t(`sectors.${organisation.sector}`),
          homeName(organisation.home, parties),
          organisation.projects,
        ],
      }))}
    />
  );
}
