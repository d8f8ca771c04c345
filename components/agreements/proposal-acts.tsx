import { useTranslations } from 'next-intl';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import { FoldedFields } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead, Note } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import type { OpenActs } from '@/lib/agreements/proposals/policy';
import type { ProposalView } from '@/lib/agreements/proposals/proposal-view';
import { InstrumentFields } from './instrument-fields';

interface ProposalActsProps {
  proposal: Pick<ProposalView, 'id' | 'sha256'>;
  parties: readonly { code: string; name: string }[];
  /** What the reader may do with it. */
  acts: OpenActs;
  actions: Record<'concur' | 'giveBack' | 'withdraw' | 'enter', FormAction>;
}

/** The forms to concur with an open proposal, and to end it. */
export function ProposalActs({ proposal, parties, acts, actions }: ProposalActsProps) {
  const { concurs, mayWithdraw, enters } = acts;
  return (
    <div className="space-y-4">
      {concurs !== null && (
        <Concur proposal={proposal} action={actions.concur} party={concurs} parties={parties} />
      )}
      {enters.map((party, index) => (
        <EnterKey
          key={party}
          proposal={proposal}
          action={actions.enter}
          party={party}
          parties={parties}
          first={concurs === null && index === 0}
        />
      ))}
      {concurs !== null && <Ending act="return" action={actions.giveBack} proposal={proposal} required />}
      {mayWithdraw && <Ending act="withdraw" action={actions.withdraw} proposal={proposal} />}
    </div>
  );
}

interface KeyProps {
  proposal: ProposalActsProps['proposal'];
  parties: ProposalActsProps['parties'];
  action: FormAction;
  party: string;
}

function Concur({ proposal, parties, action, party }: KeyProps) {
  const all = useTranslations();
  const t = useTranslations('agreements.acts');
  return (
    <>
      <Lead>{t('concurWords')}</Lead>
      <Form
        id="concur"
        action={action}
        hidden={{ id: proposal.id, hash: proposal.sha256 }}
        submit={t('concur', { party: codeInSentence(party, parties, all) })}
      >
        <FoldedFields summary={t('cites')} names={['day', 'instrumentKind', 'reference']}>
          <InstrumentFields required={false} />
        </FoldedFields>
      </Form>
    </>
  );
}

/** `first`: nothing above it is the page's main act. */
function EnterKey({ proposal, parties, action, party, first }: KeyProps & { first: boolean }) {
  const all = useTranslations();
  const name = codeInSentence(party, parties, all);
  const t = useTranslations('agreements.acts');
  return (
    <Disclosure summary={t('enterTitle', { party: name })} open>
      <Note>{t('enterWords', { party: codeInSentence(party, parties, all, 'start') })}</Note>
      <Form
        id={`enter-${party}`}
        action={action}
        hidden={{ id: proposal.id, hash: proposal.sha256, party }}
        submit={<SubmitButton tone={first ? 'main' : 'plain'}>{t('enter', { party: name })}</SubmitButton>}
      >
        <InstrumentFields required />
      </Form>
    </Disclosure>
  );
}

interface EndingProps {
  act: 'return' | 'withdraw';
  action: FormAction;
  proposal: ProposalActsProps['proposal'];
  required?: boolean;
}

function Ending({ act, action, proposal, required = false }: EndingProps) {
  const t = useTranslations('agreements.acts');
  return (
    <Form
      id={act}
      action={action}
      hidden={{ id: proposal.id }}
      submit={<SubmitButton tone="danger">{t(act)}</SubmitButton>}
      layout="folded"
      label={t(`${act}Title`)}
    >
      <TextArea name="reason" label={t('reason')} rows={3} required={required} optional={!required} />
    </Form>
  );
}
