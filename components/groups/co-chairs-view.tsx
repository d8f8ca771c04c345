import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { CoChair } from '@/lib/groups/co-chairs/co-chair';
import { EnterForm, NameForm } from './co-chair-forms';
import { CoChairTable } from './co-chair-table';

interface CoChairsViewProps {
  group: { code: string; slug: string };
  parties: readonly { code: string; name: string }[];
  ownParty: string | null;
  present: readonly CoChair[];
  former: readonly CoChair[];
  /** Whom the reader may name; null if nobody. */
  choices: { people: readonly { id: string; name: string }[]; byInstrument: readonly string[] } | null;
  name: FormAction;
  enter: FormAction;
  today: CalendarDate;
}

/** A group's present co-chairs, the forms to name others, and the former ones. */
export function CoChairsView(props: CoChairsViewProps) {
  const { group, parties, ownParty, present, former, choices, today } = props;
  const t = useTranslations('groups.coChairs');
  const of = (party: string | null) => present.filter(({ partyCode }) => partyCode === party);
  const naming = { groupCode: group.code, today };
  return (
    <>
      <Section id="present" title={t('present')}>
        {present.length === 0 ? (
          <EmptyState title={t('nobody')}>{t('nobodyWords')}</EmptyState>
        ) : (
          <CoChairTable caption={t('present')} slug={group.slug} coChairs={present} />
        )}
      </Section>
      {choices && (
        <Section id="name" title={t('nameTitle')}>
          <div className="narrow">
            {choices.people.length === 0 ? (
              <EmptyState
                title={t('nobodyLeft')}
                actions={<ButtonLink href="/people">{t('people')}</ButtonLink>}
              />
            ) : (
              <NameForm {...naming} action={props.name} people={choices.people} present={of(ownParty)} />
            )}
          </div>
        </Section>
      )}
      {choices?.byInstrument.map((party) => (
        <Section
          key={party}
          id={`enter-${party}`}
          title={t('enterTitle', { party: parties.find(({ code }) => code === party)?.name ?? party })}
        >
          <div className="narrow">
            <p className="lead">{t('enterWords')}</p>
            <EnterForm {...naming} action={props.enter} party={party} present={of(party)} />
          </div>
        </Section>
      ))}
      {former.length > 0 && (
        <Section id="former" title={t('former')}>
          <CoChairTable caption={t('former')} slug={group.slug} coChairs={former} />
        </Section>
      )}
    </>
  );
}
