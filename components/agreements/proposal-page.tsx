import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { ContentPage } from '@/lib/agreements/proposals/content-page';
import { contentDifferences, type Difference } from '@/lib/agreements/proposals/difference';
import type { OpenActs } from '@/lib/agreements/proposals/policy';
import type { ProposalView } from '@/lib/agreements/proposals/proposal-view';
import { dateWords } from '@/lib/dates/date-words';
import { DifferenceList } from './difference-list';
import { KeyTable } from './key-table';
import { ProposalActs } from './proposal-acts';
import { isOfMinutes, ProposalContent } from './proposal-content';
import { EndingLinks, EndingNotices, ProposalFacts } from './proposal-facts';
import { useProposalName } from './proposal-name';
import { ReturnedActs } from './returned-acts';

interface ProposalPageProps {
  proposal: ProposalView;
  parties: readonly { code: string; name: string }[];
  /** The part of the content that the page shows. */
  view: ContentPage;
  /** How the live data differs from that part; null if there is nothing to compare. */
  live: readonly Difference[] | null;
  /** The Party that returned the proposal, or null. */
  returnedBy: string | null;
  acts: OpenActs;
  /** Whether the reader may propose it again: their side’s, returned, and without a later version. */
  isToRepeat: boolean;
  actions: Record<'concur' | 'giveBack' | 'withdraw' | 'enter', FormAction>;
}

/** A proposal: its content and hash, its concurrences, its changes, and what the reader may do. */
export function ProposalPage(props: ProposalPageProps) {
  const { proposal, view, parties, live, returnedBy, acts, isToRepeat, actions } = props;
  const t = useTranslations('agreements');
  const name = useProposalName()(proposal);
  const { previous } = proposal;
  const changes = previous && contentDifferences(previous.content, proposal.content);
  const made = {
    person: proposal.proposer,
    party: proposal.proposedBy,
    date: dateWords(proposal.proposedOn),
  };
  return (
    <>
      <EndingNotices {...proposal} />
      <PageHead
        eyebrow={<Link href="/agreements">{t('title')}</Link>}
        title={`${name}, ${t('version', { version: String(proposal.version) })}`}
        sub={isOfMinutes(proposal.content) ? t('page.byMinutes', made) : t('page.proposedBy', made)}
      />
      <ProposalFacts proposal={proposal} />
      <Section id="content" title={t('page.content')}>
        {view.pages > 1 && <Note>{t('content.counts', view.counts)}</Note>}
        <ProposalContent frozen={view.content} meeting={proposal.meeting} />
        <Pagination
          page={view.page}
          pages={view.pages}
          href={(page) => `/agreements/${proposal.id}?page=${page}#content`}
        />
      </Section>
      <Section id="keys" title={t('page.keys')}>
        <KeyTable proposal={proposal} parties={parties} returnedBy={returnedBy} />
        {proposal.state === 'open' && (
          <ProposalActs proposal={proposal} parties={parties} acts={acts} actions={actions} />
        )}
        {isToRepeat && <ReturnedActs proposal={proposal} />}
        {acts.mayTakeBack && <EndingLinks proposal={proposal} />}
      </Section>
      {previous && changes && (
        <Section id="since" title={t('page.sincePrevious', { version: String(previous.version) })}>
          <DifferenceList differences={changes} parties={parties} />
        </Section>
      )}
      {live && (
        <Section id="live" title={t('page.sinceLive')}>
          {view.pages > 1 && <Note>{t('page.liveOfPage')}</Note>}
          <DifferenceList differences={live} parties={parties} />
        </Section>
      )}
    </>
  );
}
