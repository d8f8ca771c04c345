import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';
import type { ProposalView } from '@/lib/agreements/proposals/proposal-view';

interface ReturnedActsProps {
  proposal: Pick<ProposalView, 'id' | 'content' | 'subject'>;
  withdraw: FormAction;
}

/** What the proposing side may do with a returned proposal: propose again with the same contents, or withdraw it. */
export function ReturnedActs({ proposal, withdraw }: ReturnedActsProps) {
  const t = useTranslations('agreements.acts');
  return (
    <>
      <Lead>{t('returnedWords')}</Lead>
      <Form
        id="withdraw"
        action={withdraw}
        hidden={{ id: proposal.id, returned: 'yes' }}
        layout="bare"
        submit={<SubmitButton tone="plain">{t('withdraw')}</SubmitButton>}
        beside={<ButtonLink href={formAddress(proposal)}>{t('again')}</ButtonLink>}
      />
    </>
  );
}

/** The form of the same kind and subject, filled with the contents of the proposal. */
function formAddress({ id, subject, content: { kind } }: ReturnedActsProps['proposal']): string {
  if (kind === 'record_of_holding') return `/meetings/${subject}/hold`;
  const about = kind === 'annulment' || kind === 'correction' ? 'target' : 'group';
  return `/agreements/record?kind=${kind}&${about}=${subject}&again=${id}`;
}
