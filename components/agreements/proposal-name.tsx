import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';

type Named = Pick<ProposalLine, 'kind' | 'version' | 'group' | 'meeting'>;

/** What a proposal is called: what it is about, its kind. */
export function useProposalName() {
  const t = useTranslations('agreements');
  return ({ kind, group, meeting }: Named) =>
    t('name', {
      about: meeting?.title ?? group?.name ?? t('charter'),
      kind: t(`kinds.${kind}`).toLowerCase(),
    });
}

/** A proposal by its name and version, as a link to it. */
export function ProposalLink({ proposal }: { proposal: Named & { id: string } }) {
  const t = useTranslations('agreements');
  const name = useProposalName();
  return (
    <>
      <Link href={`/agreements/${proposal.id}`}>{name(proposal)}</Link>
      <small className="small">{t('version', { version: String(proposal.version) })}</small>
    </>
  );
}
