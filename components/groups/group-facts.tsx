import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { calendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface GroupFactsProps {
  group: {
    code: string;
    createdOn: string;
    establishedOn: string | null;
    retiredOn: string | null;
    mandate: readonly { code: string; title: string }[];
    coChairs: readonly { id: string; name: string; partyCode: string | null }[];
  };
}

/** What a group is: its code, its mandate in the Charter, its co-chairs and its life. */
export function GroupFacts({ group }: GroupFactsProps) {
  const t = useTranslations('groups');
  const day = (date: string) => dateWords(calendarDate(date));
  return (
    <DefinitionList
      items={[
        { term: t('code'), detail: group.code },
        {
          term: t('mandate'),
          detail: group.mandate.map(({ code, title }) => (
            <span key={code} className="line">
              <Link href={`/charter#${code}`}>{code}</Link> {title}
            </span>
          )),
        },
        {
          term: t('coChairs'),
          detail:
            group.coChairs.length === 0
              ? t('noCoChairs')
              : group.coChairs.map(({ id, name, partyCode }) => (
                  <span key={id} className="line">
                    {partyCode && <PartyChip code={partyCode} />} {name}
                  </span>
                )),
        },
        {
          term: t('established'),
          detail: group.establishedOn === null ? t('notEstablished') : day(group.establishedOn),
        },
        { term: t('retired'), detail: group.retiredOn && day(group.retiredOn) },
      ]}
    />
  );
}
