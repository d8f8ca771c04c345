import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { FormPart } from '@/components/ui/form-part';
import { HiddenField } from '@/components/ui/hidden-field';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { KnownDelegate, KnownDelegation } from '@/lib/meetings/delegations/delegation';

interface RoomAttendanceProps {
  parties: readonly { code: string; name: string }[];
  delegations: readonly KnownDelegation[];
  /** The Parties for which the reader may say who attends. */
  mayName: readonly string[];
  /** The name of a Party's part of the form that this stands in. */
  part: (party: string) => string;
}

/** Who attends for each Party: to tick for one's own side, to read for the other. */
export function RoomAttendance({ parties, delegations, mayName, part }: RoomAttendanceProps) {
  const t = useTranslations('room.attendance');
  const named = parties.flatMap(({ code, name }) => {
    const delegates = delegations.find(({ partyCode }) => partyCode === code)?.delegates ?? [];
    return delegates.length === 0 ? [] : [{ code, name, delegates }];
  });
  return (
    <Section id="attendance" title={t('title')}>
      {named.length === 0 && <Note>{t('none')}</Note>}
      {named.map(({ code, name, delegates }) => {
        const came = delegates.filter(({ attended }) => attended).length;
        return (
          <Disclosure key={code} summary={`${name}: ${t('count', { came, all: delegates.length })}`} open>
            {mayName.includes(code) ? (
              <Attendance name={part(code)} party={{ code, name }} delegates={delegates} />
            ) : (
              <ul>
                {delegates.map((delegate) => (
                  <li key={delegate.id}>
                    {[delegate.name, delegate.attended ? t('came') : ''].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        );
      })}
    </Section>
  );
}

interface AttendanceProps {
  name: string;
  party: { code: string; name: string };
  delegates: readonly KnownDelegate[];
}

function Attendance({ name, party, delegates }: AttendanceProps) {
  const t = useTranslations('room.attendance');
  const came = delegates.filter(({ attended }) => attended).map(({ id }) => id);
  return (
    <FormPart name={name} given={{ 'attended[]': came.join() }}>
      <HiddenField name={`${name}.shown`} value={came.join()} />
      <CheckboxGroup
        name={`${name}.attended[]`}
        label={party.name}
        choices={delegates.map((delegate) => ({ value: delegate.id, label: delegate.name }))}
        defaultValue={came}
      />
      <Button tone="plain" name="act" value={`attendance:${party.code}`}>
        {t('submit')}
      </Button>
    </FormPart>
  );
}
