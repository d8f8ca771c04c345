import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';
import { AttendanceForm } from './attendance-form';

interface RoomAttendanceProps {
  meeting: { id: string };
  parties: readonly { code: string; name: string }[];
  delegations: readonly KnownDelegation[];
  /** The Parties for which the reader may say who attends. */
  mayName: readonly string[];
  action: FormAction | null;
}

/** Who attends for each Party: to tick for one's own side, to read for the other. */
export function RoomAttendance({ meeting, parties, delegations, mayName, action }: RoomAttendanceProps) {
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
            {action && mayName.includes(code) ? (
              <AttendanceForm
                action={action}
                of={{ meeting: meeting.id, party: code }}
                delegates={delegates}
                words={{ label: name, submit: t('submit') }}
              />
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
