import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';
import { AddDelegateForm } from './add-delegate-form';
import { AttendanceForm } from './attendance-form';
import { DelegateTable } from './delegate-table';

/** The acts on a delegation. */
export interface DelegationActs {
  add: FormAction;
  remove: FormAction;
  putForward: FormAction;
  recordAttendance: FormAction;
}

interface DelegationSectionProps {
  meeting: { id: string; begun: boolean };
  party: { code: string; name: string };
  /** Null if nobody is named, or the side has not put it forward. */
  delegation: KnownDelegation | null;
  /** The reader's people, for their own side's delegation. */
  people: readonly { id: string; name: string }[];
  /** Null for readers who may not name this Party's delegates. */
  acts: DelegationActs | null;
}

/** Whom one side sends, and the forms of those who name them. */
export function DelegationSection({ meeting, party, delegation, people, acts }: DelegationSectionProps) {
  const all = useTranslations();
  const t = useTranslations('delegations');
  const delegates = delegation?.delegates ?? [];
  const of = { meeting: meeting.id, party: party.code };
  return (
    <Section id={`party-${party.code}`} title={party.name} aside={<Standing delegation={delegation} />}>
      {delegates.length === 0 ? (
        <EmptyState title={t(acts ? 'nobody' : 'notYet')}>
          {acts ? t('nobodyWords') : t('notYetWords', { party: partyInSentence(party, all) })}
        </EmptyState>
      ) : (
        <DelegateTable
          caption={t('ofParty', { party: partyInSentence(party, all) })}
          delegates={delegates}
          attendance={meeting.begun}
          remove={acts?.remove ?? null}
        />
      )}
      {acts && (
        <>
          {delegation?.privateTo && delegates.length > 0 && (
            <>
              <Lead>{t('forward.about')}</Lead>
              <Form
                action={acts.putForward}
                hidden={of}
                submit={t('forward.submit')}
                layout="below"
                id={`forward-${party.code}`}
              />
            </>
          )}
          {meeting.begun && delegates.length > 0 && (
            <Disclosure summary={t('attendance.title')} open>
              <AttendanceForm
                action={acts.recordAttendance}
                of={of}
                delegates={delegates}
                words={{ label: t('attendance.title'), submit: t('attendance.submit') }}
              />
            </Disclosure>
          )}
          <h3 className="mt-head mb-3">{t('add.title')}</h3>
          <AddDelegateForm action={acts.add} of={of} people={people} first={delegates.length === 0} />
        </>
      )}
    </Section>
  );
}

function Standing({ delegation }: Pick<DelegationSectionProps, 'delegation'>) {
  const t = useTranslations('delegations');
  if (delegation === null) return null;
  const { putForwardOn } = delegation;
  return putForwardOn === null ? t('own') : t('putForward', { date: dateWords(putForwardOn) });
}
