import { useTranslations } from 'next-intl';
import { InstrumentFields } from '@/components/agreements/instrument-fields';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import { FoldedFields } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Lead, Note } from '@/components/ui/text';
import { type AgendaAgreement, agreeingFault } from '@/lib/agenda/agreement/agreement';
import { instrumentKinds } from '@/lib/agreements/proposals/keys-rule';
import { dateWords } from '@/lib/dates/date-words';
import { type AgendaLengths, OverNotices } from './over-notices';

interface AgreementSectionProps {
  meetingId: string;
  /** The reader's own first. */
  parties: readonly { code: string; name: string }[];
  /** The reader's Party, '' for readers of none. */
  party: string;
  agreement: AgendaAgreement;
  lengths: AgendaLengths;
  /** Whether the reader asked to change the agreed agenda. */
  changing: boolean;
  /** Null once the agenda may not change any more. */
  actions: { agreeAgendaAction: FormAction; recordAgendaAction: FormAction } | null;
}

/** Who agreed to the agenda as it stands, since when it is agreed, and the form to agree. */
export function AgreementSection(props: AgreementSectionProps) {
  const { meetingId, parties, party, agreement, lengths, changing, actions } = props;
  const t = useTranslations('agenda.agreement');
  const { keys, agreedOn, unsettled, read, mode } = agreement;
  if (agreement.items === 0) return null;
  const fault = agreeingFault(agreement);
  const agreed = keys.find((each) => each.party === party)?.key ?? null;
  const may = actions !== null && fault === null && agreedOn === null;
  return (
    <div className="mt-section">
      <Section id="agreement" title={t('title')} aside={<State agreement={agreement} />}>
        <DefinitionList
          items={parties.map(({ code, name }) => ({
            term: name,
            ...keyWords(keys.find((each) => each.party === code)),
          }))}
        />
        {agreedOn === null && <Note screenOnly>{t('about')}</Note>}
        {agreedOn !== null && actions !== null && <AgreedAbout meetingId={meetingId} changing={changing} />}
        {unsettled > 0 && <Lead>{t('unsettled', { count: unsettled })}</Lead>}
        <OverNotices lengths={lengths} />
        {may && mode === 'propose' && agreed === null && (
          <Form
            action={actions.agreeAgendaAction}
            hidden={{ id: meetingId, read }}
            submit={t('agree')}
            id="agree"
          >
            <FoldedFields
              summary={t('cites')}
              names={['day', 'instrumentKind', 'reference']}
              untouched={{ instrumentKind: instrumentKinds[0] }}
            >
              <InstrumentFields required={false} />
            </FoldedFields>
          </Form>
        )}
        {may && mode === 'record' && (
          <>
            <Lead>{t('recordAbout')}</Lead>
            <Form
              action={actions.recordAgendaAction}
              hidden={{ id: meetingId, read }}
              submit={t('record')}
              id="record"
            >
              <InstrumentFields required />
            </Form>
          </>
        )}
      </Section>
    </div>
  );

  function keyWords(found: AgendaAgreement['keys'][number] | undefined) {
    if (!found?.key) {
      const voided = found?.voidedOn ?? null;
      return { detail: voided === null ? t('notYet') : t('voided', { date: dateWords(voided) }) };
    }
    const { day, instrument } = found.key;
    return {
      detail: t('agreedOn', { date: dateWords(day) }),
      ...(instrument ? { small: t('by', { reference: instrument.reference }) } : {}),
    };
  }
}

/** What a change of the agreed agenda undoes, asked before its items can be changed. */
function AgreedAbout({ meetingId, changing }: Pick<AgreementSectionProps, 'meetingId' | 'changing'>) {
  const t = useTranslations('agenda.agreement');
  const page = `/meetings/${meetingId}/agenda`;
  return (
    <>
      <Note screenOnly>{t(changing ? 'changing' : 'agreedAbout')}</Note>
      <Actions>
        <ButtonLink
          href={changing ? `${page}#agreement` : `${page}?change=agreed#agreement`}
          tone="quiet"
          id="change-agreed"
        >
          {t(changing ? 'keep' : 'change')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function State({ agreement: { agreedOn } }: Pick<AgreementSectionProps, 'agreement'>) {
  const t = useTranslations('agenda.agreement');
  return agreedOn === null ? (
    <StatusWord tone="plan" word={t('draft')} oneLine />
  ) : (
    <StatusWord tone="ok" word={t('agreed')} small={t('since', { date: dateWords(agreedOn) })} oneLine />
  );
}
