import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Lead } from '@/components/ui/text';
import type { ProposalView } from '@/lib/agreements/proposals/proposal-view';

type Returned = Pick<ProposalView, 'id' | 'content' | 'subject'>;

/** Leads the proposing side to the form of its next version, filled with the contents of the returned one. */
export function ReturnedActs({ proposal }: { proposal: Returned }) {
  const t = useTranslations('agreements.acts');
  return (
    <>
      <Lead>{t('returnedWords')}</Lead>
      <div className="mt-4">
        <ButtonLink href={formAddress(proposal)}>{t('again')}</ButtonLink>
      </div>
    </>
  );
}

/** The form of the same kind and subject, filled with the contents of the proposal. */
function formAddress({ id, subject, content: { kind } }: Returned): string {
  if (kind === 'record_of_holding') return `/meetings/${subject}/hold`;
  const about = kind === 'annulment' || kind === 'correction' ? 'target' : 'group';
  return `/agreements/record?kind=${kind}&${about}=${subject}&again=${id}`;
}
