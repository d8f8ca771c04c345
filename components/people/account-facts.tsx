import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { DefinitionList } from '@/components/ui/definition-list';
import { PartyChip } from '@/components/ui/party-chip';
import type { OfficeKind } from '@/lib/access/actor';

interface AccountFactsProps {
  account: {
    name: string;
    email: string;
    party: { code: string; name: string } | null;
    offices: readonly {
      kind: OfficeKind;
      party: { code: string; name: string } | null;
      group: string | null;
    }[];
  };
}

/** The reader's name, Party and offices. */
export function AccountFacts({ account }: AccountFactsProps) {
  const t = useTranslations('account');
  const { name, email, party, offices } = account;
  return (
    <DefinitionList
      items={[
        { term: t('name'), detail: name },
        { term: t('email'), detail: email },
        {
          term: t('party'),
          detail: party ? (
            <>
              <PartyChip code={party.code} name={party.name} /> {party.name}
            </>
          ) : (
            t('noParty')
          ),
        },
        { term: t('offices'), detail: offices.length > 0 ? <Offices offices={offices} /> : t('noOffice') },
      ]}
    />
  );
}

function Offices({ offices }: { offices: AccountFactsProps['account']['offices'] }) {
  const all = useTranslations();
  const t = useTranslations('account.office');
  return (
    <ul>
      {offices.map(({ kind, party, group }) => (
        <li key={`${kind} ${party?.code} ${group}`}>
          {t(kind, { party: party ? partyInSentence(party, all) : '', group: group ?? 'none' })}
        </li>
      ))}
    </ul>
  );
}
