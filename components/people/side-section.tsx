import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { type ListedPerson, PeopleTable, PersonName } from './people-table';

interface SideSectionProps {
  /** Null for technical staff, who belong to no Party. */
  party: { code: string; name: string } | null;
  /** Whether it is the reader's own Party. Of others only the coordinators' names are shown. */
  own: boolean;
  people: readonly ListedPerson[];
  /** Open invitations, and the form to invite. */
  children: ReactNode;
}

/** One Party's people, or the technical staff, as far as the reader may see. */
export function SideSection({ party, own, people, children }: SideSectionProps) {
  const t = useTranslations('people');
  const title = party ? (
    <>
      <PartyChip code={party.code} name={party.name} /> {party.name}
    </>
  ) : (
    t('technical')
  );
  return (
    <Section id={`side-${party?.code ?? 'technical'}`} title={title}>
      {party === null && <Lead>{t('technicalAbout')}</Lead>}
      {own || (party === null && people.length > 0) ? (
        <PeopleTable caption={party?.name ?? t('technical')} people={people} />
      ) : (
        <p>{party ? <Coordinators people={people} /> : t('noTechnical')}</p>
      )}
      {children}
    </Section>
  );
}

function Coordinators({ people }: { people: readonly ListedPerson[] }) {
  const t = useTranslations('people');
  if (people.length === 0) return t('byInstrument');
  return t.rich('coordinators', {
    count: people.length,
    list: () =>
      people.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ', '}
          <PersonName person={person} />
        </span>
      )),
  });
}
