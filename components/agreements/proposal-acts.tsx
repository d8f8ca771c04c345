import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import { FoldedFields } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea } from '@/components/ui/text-fields';
import type { ProposalView } from '@/lib/agreements/proposals/proposal-view';
import { InstrumentFields } from './instrument-fields';

/** What the reader may do with an open proposal. */
export interface ProposalActsProps {
  proposal: Pick<ProposalView, 'id' | 'sha256'>;
  /** The reader's own Party, if the reader may concur for it. */
  concurs: string | null;
  mayWithdraw: boolean;
  /** The Parties without accounts for which the reader may enter an instrument. */
  enters: readonly string[];
  concur: FormAction;
  giveBack: FormAction;
  withdraw: FormAction;
  enter: FormAction;
}

/** The forms to concur with an open proposal, and to end it. */
export function ProposalActs(props: ProposalActsProps) {
  const { concurs, mayWithdraw, enters } = props;
  return (
    <div className="stack">
      {concurs !== null && <Concur {...props} party={concurs} />}
      {enters.map((party) => (
        <EnterKey key={party} {...props} party={party} />
      ))}
      {concurs !== null && <Ending id="return" act="return" action={props.giveBack} {...props} required />}
      {mayWithdraw && <Ending id="withdraw" act="withdraw" action={props.withdraw} {...props} />}
    </div>
  );
}

type OneParty = ProposalActsProps & { party: string };

function Concur({ proposal, concur, party }: OneParty) {
  const t = useTranslations('agreements.acts');
  return (
    <>
      <p className="lead">{t('concurWords')}</p>
      <Form
        id="concur"
        action={concur}
        hidden={{ id: proposal.id, hash: proposal.sha256 }}
        submit={t('concur', { party })}
      >
        <FoldedFields summary={t('cites')} names={['day', 'instrumentKind', 'reference']}>
          <InstrumentFields required={false} />
        </FoldedFields>
      </Form>
    </>
  );
}

function EnterKey({ proposal, enter, party }: OneParty) {
  const t = useTranslations('agreements.acts');
  return (
    <Disclosure summary={t('enterTitle', { party })} open>
      <p className="note">{t('enterWords', { party })}</p>
      <Form
        id={`enter-${party}`}
        action={enter}
        hidden={{ id: proposal.id, hash: proposal.sha256, party }}
        submit={t('enter', { party })}
      >
        <InstrumentFields required />
      </Form>
    </Disclosure>
  );
}

interface EndingProps {
  id: string;
  act: 'return' | 'withdraw';
  action: FormAction;
  proposal: ProposalActsProps['proposal'];
  required?: boolean;
}

function Ending({ id, act, action, proposal, required = false }: EndingProps) {
  const t = useTranslations('agreements.acts');
  return (
    <Disclosure summary={t(`${act}Title`)}>
      <Form id={id} action={action} hidden={{ id: proposal.id }} submit={t(act)} tone="danger">
        <TextArea name="reason" label={t('reason')} rows={3} required={required} optional={!required} />
      </Form>
    </Disclosure>
  );
}
