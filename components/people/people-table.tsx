import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Badge } from '@/components/ui/text';
import type { OfficeKind } from '@/lib/access/actor';
import { EmailWords } from './email-words';

export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  offices: readonly { id: string; kind: OfficeKind; group: string | null }[];
  restricted: boolean;
  /** The providers by which the person signs in, if the reader may manage the account. */
  providers: readonly string[];
  may: { staff: boolean; account: boolean };
}

/** People with their offices. Names link to what the reader may manage. */
export function PeopleTable({ caption, people }: { caption: string; people: readonly ListedPerson[] }) {
  const t = useTranslations('people');
  return (
    <Table
      caption={caption}
      columns={[{ label: t('name') }, { label: t('email') }, { label: t('offices') }]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          // no narrower than a usual name, and a longer word breaks
          <div key="name" className="wrap-anywhere sm:min-w-40">
            <PersonName person={person} />
          </div>,
          <Email key="email" person={person} />,
          <Offices key="offices" {...person} />,
        ],
      }))}
    />
  );
}

/** A name, linked if the reader may change the person's offices or account. */
export function PersonName({ person: { id, name, may } }: { person: ListedPerson }) {
  return may.staff || may.account ? <Link href={`/people/${id}`}>{name}</Link> : name;
}

/** The address, with how the person signs in. */
export function Email({ person: { email, providers } }: { person: ListedPerson }) {
  const t = useTranslations('people');
  return (
    <>
      <EmailWords email={email} />{' '}
      {providers.length > 0 && <Badge>{t('signsInWith', { providers: providers.join(', ') })}</Badge>}
    </>
  );
}

function Offices({ offices, restricted }: Pick<ListedPerson, 'offices' | 'restricted'>) {
  const t = useTranslations('people');
  const words = offices.map(({ kind, group }) => t(`office.${kind}`, { group: group ?? 'none' }));
  if (words.length === 0 && !restricted) return t('noOffice');
  return (
    <>
      {words.join(', ')} {restricted && <Badge>{t('restricted')}</Badge>}
    </>
  );
}
