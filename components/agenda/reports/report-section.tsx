import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { codesInSentence, partyInSentence } from '@/components/parties/party-in-sentence';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { SubmitButton } from '@/components/ui/submit-button';
import { Meta } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import type { KnownReport } from '@/lib/agenda/reports-to-meeting/report';
import { dateWords } from '@/lib/dates/date-words';
import { ReportContent } from './report-content';

interface ReportSectionProps {
  meetingId: string;
  group: {
    code: string;
    name: string;
    report: KnownReport | null;
    /** The Parties that have not handed it in, and those for which the reader may. */
    awaited: readonly string[];
    handsIn: readonly string[];
    writes: boolean;
  };
  parties: readonly { code: string; name: string }[];
  names: AgendaNames;
  /** Null once the meeting is over. */
  acts: { draft: FormAction; write: FormAction; handIn: FormAction } | null;
}

/** A group's report to a meeting: its state, its words, who has handed it in, and what the reader may do. */
export function ReportSection({ meetingId, group, parties, names, acts }: ReportSectionProps) {
  const all = useTranslations();
  const t = useTranslations('reports');
  const { code, name, report, writes } = group;
  const hidden = { meeting: meetingId, group: code };
  const may = acts && report?.frozen == null ? acts : null;
  return (
    <Section id={`group-${code}`} title={name}>
      <div className="mt-2.5 mb-3">
        <Standing group={group} names={names} />
      </div>
      {report && <ReportContent report={report} names={names} />}
      {report && may && writes && (
        <EditForm action={may.write} hidden={hidden} report={report} id={`write-${code}`} />
      )}
      {may && (
        <Actions>
          {report &&
            parties
              .filter((party) => group.handsIn.includes(party.code))
              .map((party) => (
                <Form
                  key={party.code}
                  action={may.handIn}
                  hidden={{ ...hidden, party: party.code, version: report.version }}
                  submit={
                    <SubmitButton tone="plain">
                      {t('handIn', { party: partyInSentence(party, all) })}
                    </SubmitButton>
                  }
                  layout="bare"
                  id={`hand-in-${code}-${party.code}`}
                />
              ))}
          {writes && (
            <Form
              action={may.draft}
              hidden={hidden}
              submit={
                <SubmitButton tone={report ? 'quiet' : 'plain'}>{t(report ? 'again' : 'draft')}</SubmitButton>
              }
              label={t('draftNamed', { group: name })}
              layout="bare"
              id={`draft-${code}`}
            />
          )}
        </Actions>
      )}
    </Section>
  );
}

function Standing({ group: { report, awaited }, names }: Pick<ReportSectionProps, 'group' | 'names'>) {
  const all = useTranslations();
  const t = useTranslations('reports');
  if (report === null) return <StatusWord tone="none" word={t('none')} />;
  const by = report.handIns.map(({ party, on }) =>
    t('handedIn', { party: names.party(party), date: dateWords(on) }),
  );
  const small = `${t('handedInBy')}: ${by.length === 0 ? t('nobody') : by.join(', ')}`;
  if (report.frozen) {
    const { on, hash } = report.frozen;
    return (
      <>
        <StatusWord tone="ok" word={t('frozenOn', { date: dateWords(on) })} small={small} />
        <Meta>{t('hash', { hash: hash.slice(0, 16) })}</Meta>
      </>
    );
  }
  const waits = t('waits', {
    parties: codesInSentence(awaited, names.party, all),
  });
  const isIn = awaited.length === 0;
  return <StatusWord tone={isIn ? 'ok' : 'key'} word={isIn ? t('in') : waits} small={small} />;
}

interface EditFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  report: KnownReport;
  id: string;
}

function EditForm({ action, hidden, report, id }: EditFormProps) {
  const t = useTranslations('reports');
  return (
    <Form
      action={action}
      hidden={{ ...hidden, version: report.version }}
      submit={<SubmitButton tone="plain">{t('save')}</SubmitButton>}
      layout={report.text === '' && report.asks === '' ? 'page' : 'folded'}
      label={t('edit')}
      id={id}
    >
      <TextArea
        name="text"
        label={t('text')}
        rows={5}
        defaultValue={report.text}
        {...(report.handIns.length > 0 ? { hint: t('voids') } : {})}
      />
      <TextArea name="asks" label={t('asks')} rows={3} defaultValue={report.asks} />
    </Form>
  );
}
