import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Email, type ListedPerson, PersonName } from './people-table';

/** The disabled accounts that the reader may enable; nothing if there are none. */
export function DisabledTable({ people }: { people: readonly ListedPerson[] }) {
  const t = useTranslations('people');
  if (people.length === 0) return null;
  return (
    <Table
      caption={t('disabledAccounts')}
      captionShown
      columns={[{ label: t('name') }, { label: t('email') }]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [<PersonName key="name" person={person} />, <Email key="email" person={person} />],
      }))}
    />
  );
}
