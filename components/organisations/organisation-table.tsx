import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { OrganisationContent } from '@/lib/organisations/sector';
import { listOfOrganisation } from '@/lib/projects/bulk-edit/row-address';
import { homeName, OrganisationMarks } from './organisation-name';

interface OrganisationTableProps {
  organisations: readonly (OrganisationContent & {
    id: string;
    privateTo: string | null;
    restrictedGroup: string | null;
    projects: number;
  })[];
  parties: readonly { code: string; name: string }[];
  /** The query of the list of projects that the reader is choosing for; else null. */
  choosing: string | null;
}

/** The register with the number of projects that name each organisation. */
export function OrganisationTable({ organisations, parties, choosing }: OrganisationTableProps) {
  const t = useTranslations('organisations');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { label: t('columns.name') },
        { label: t('columns.sector') },
        { label: t('columns.home') },
        { label: t('columns.projects'), numeric: true },
        ...(choosing === null ? [] : [{ label: t('columns.choose'), hiddenLabel: true }]),
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
          ...(choosing === null
            ? []
            : [<Choose key="choose" organisation={organisation} choosing={choosing} />]),
        ],
      }))}
    />
  );
}

function Choose({ organisation: { id, name }, choosing }: ChooseProps) {
  const t = useTranslations('organisations.choosing');
  return (
    <Link href={listOfOrganisation(choosing, id)} aria-label={t('chooseNamed', { name })}>
      {t('choose')}
    </Link>
  );
}

interface ChooseProps {
  organisation: { id: string; name: string };
  choosing: string;
}
