import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProposalPage } from '@/components/agreements/proposal-page';
import { HistoryList } from '@/components/audit/history-list';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { DoneNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/access/session';
import { partiesByInstrument } from '@/lib/agreements/concurrence/queries';
import { contentPage } from '@/lib/agreements/proposals/content-page';
import { mayWithdraw, openActs } from '@/lib/agreements/proposals/policy';
import { proposalById, returnedToOwn } from '@/lib/agreements/proposals/queries';
import { liveDifferences } from '@/lib/agreements/queries';
import { historyOf } from '@/lib/audit/queries';
import { charterHead, partiesFor } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { concurAction, enterKeyAction, returnProposalAction, withdrawProposalAction } from '../actions';

export async function generateMetadata({ params }: PageProps<'/agreements/[id]'>): Promise<Metadata> {
  const proposal = await proposalById(await requireActor(), (await params).id);
  if (proposal === null) return {};
  const t = await getTranslations('agreements');
  const { kind, meeting, group, version } = proposal;
  const about = meeting?.title ?? group?.name ?? t('charter');
  const name = t('name', { about, kind: t(`kinds.${kind}`).toLowerCase() });
  return { title: `${name}, ${t('version', { version: String(version) })}` };
}

export default async function AgreementPage({ params, searchParams }: PageProps<'/agreements/[id]'>) {
  const actor = await requireActor();
  const proposal = await proposalById(actor, (await params).id);
  if (proposal === null) notFound();
  const { done, page } = await searchParams;
  const view = contentPage(proposal.content, page);
  const [parties, head, live, byInstrument, history, returnedOnes, all, t] = await Promise.all([
    partiesFor(actor),
    charterHead(),
    liveDifferences(actor, view.content),
    partiesByInstrument(),
    historyOf(actor, { type: 'proposal', id: proposal.id }),
    returnedToOwn(actor),
    getTranslations(),
    getTranslations('agreements'),
  ]);
  const dones = ['proposed', 'recorded', 'agreed', 'turned', 'returned', 'withdrawn'] as const;
  const actions = {
    concur: concurAction,
    enter: enterKeyAction,
    giveBack: returnProposalAction,
    withdraw: withdrawProposalAction,
  };
  const acts = openActs(actor, proposal, byInstrument);
  const returned = history.find(({ type }) => type === 'proposal.returned');
  const returnedBy = parties.find(({ code }) => code === returned?.values.party) ?? null;
  const ended = proposal.agreedOn ?? proposal.endedOn;
  const lateValues = {
    date: ended ? dateWords(ended) : '',
    party: returnedBy ? partyInSentence(returnedBy, all, 'start') : '',
  };
  return (
    <>
      <DoneNotice done={done} words={Object.fromEntries(dones.map((key) => [key, t(`done.${key}`)]))} />
      <DoneNotice done={done} words={{ late: t(`late.${proposal.state}`, lateValues) }} tone="soon" />
      <ProposalPage
        proposal={proposal}
        view={view}
        parties={parties}
        returnedBy={returnedBy?.code ?? null}
        live={live}
        acts={acts}
        isToRepeat={mayWithdraw(actor, proposal) && returnedOnes.some(({ id }) => id === proposal.id)}
        actions={actions}
      />
      <Section id="history" title={t('page.history')}>
        <HistoryList entries={history} charter={head} />
      </Section>
    </>
  );
}
