import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';

type Named = Pick<ProposalLine, 'kind' | 'version' | 'group' | 'meeting'>;

/** A hook for the name of a proposal: what it is about, and its kind. */
export function useProposalName() {
  const t = useTranslations('agreements');
  return ({ kind, group, meeting }: Named) =>
    t('name', {
      about: meeting?.title ?? group?.name ?? t('charter'),
      kind: t(`kinds.${kind}`).toLowerCase(),
    });
}

/** A link to a proposal, by name and version. */
export function ProposalLink({ proposal }: { proposal: Named & { id: string } }) {
  const t = useTranslations('agreements');
  const name = useProposalName();
  return (
    <>
      <Link href={`/agreements/${proposal.id}`}>{name(proposal)}</Link>
      <Meta>{t('version', { version: String(proposal.version) })}</Meta>
    </>
  );
}
