import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AssignForm } from '@/components/agenda/briefs/assign-form';
import { BriefActs, BriefFactsList } from '@/components/agenda/briefs/brief-acts';
import { BriefText } from '@/components/agenda/briefs/brief-text';
import { ChainView } from '@/components/agenda/briefs/chain-view';
import { FactsSection } from '@/components/agenda/briefs/facts-section';
import { ReturnForms } from '@/components/agenda/briefs/return-forms';
import { WriteForm } from '@/components/agenda/briefs/write-form';
import { agendaNames, itemTitle } from '@/components/agenda/item-title';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { HistoryList } from '@/components/audit/history-list';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import { requireActor } from '@/lib/access/session';
import { isBlankBrief } from '@/lib/agenda/briefs/brief-state';
import { maxClearers } from '@/lib/agenda/briefs/calling/schema';
import { clearedCount } from '@/lib/agenda/briefs/clearance-rule';
import { readersOf } from '@/lib/agenda/briefs/own-people';
import { briefPage } from '@/lib/agenda/briefs/queries';
import { isOpen } from '@/lib/agenda/policy';
import { historyOf } from '@/lib/audit/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import {
  assignAction,
  clearAction,
  handInAction,
  refreshAction,
  removeAction,
  returnAction,
  takeBackAction,
  writeAction,
} from '../actions';

type Props = PageProps<'/meetings/[id]/briefs/[item]'>;

const doneKeys = [
  'assigned',
  'written',
  'voided',
  'handed-in',
  'cleared',
  'returned',
  'taken-back',
  'refreshed',
] as const;

async function load({ params }: Pick<Props, 'params'>) {
  const actor = await requireActor();
  const { id, item } = await params;
  const page = await briefPage(actor, { meeting: id, item });
  if (page === null) return null;
  const [groups, parties, t] = await Promise.all([
    workingGroups(actor),
    partiesFor(actor),
    getTranslations(),
  ]);
  const names = agendaNames(groups, parties);
  const title = numberedTitle(page.number, itemTitle(page.item, names, t));
  return { ...page, actor, names, t, title };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load({ params });
  return page ? { title: page.t('briefs.page.heading', { item: page.title }) } : {};
}

export default async function BriefPage({ params, searchParams }: Props) {
  const page = await load({ params });
  if (page === null) notFound();
  const { actor, brief, call, meeting, item, names, t } = page;
  const [{ done, edit }, head, history] = await Promise.all([
    searchParams,
    charterHead(),
    historyOf(actor, { type: 'brief', id: brief.id }),
  ]);
  const open = isOpen(meeting);
  const mayWrite = page.mayWrite && open;
  const writing = mayWrite && edit === 'text';
  const address = `/meetings/${meeting.id}/briefs/${item.id}`;
  const hidden = { meeting: meeting.id, item: item.id };
  return (
    <>
      <DoneNotice
        done={done}
        words={Object.fromEntries(doneKeys.map((key) => [key, t(`briefs.done.${key}`)]))}
      />
      <PageHead
        eyebrow={
          <>
            <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link> ·{' '}
            <Link href={`/meetings/${meeting.id}/briefs`}>{t('briefs.title')}</Link>
          </>
        }
        title={t('briefs.page.heading', { item: page.title })}
        sub={t('briefs.own')}
      />
      {page.isOff && <Lead>{t('briefs.page.offAgenda')}</Lead>}
      <BriefFactsList brief={brief} marking={brief.marking || call.marking} today={page.today} />
      {!writing && (
        <BriefActs
          brief={brief}
          hidden={hidden}
          edit={mayWrite ? `${address}?edit=text#text` : null}
          handIn={mayWrite ? handInAction : null}
          clear={page.mayClear && open ? clearAction : null}
        />
      )}
      {!writing && open && (
        <ReturnForms
          brief={brief}
          hidden={hidden}
          giveBack={page.mayClear ? returnAction : null}
          withdraw={page.mayWithdraw ? { takeBack: takeBackAction, remove: removeAction } : null}
        />
      )}
      <Section id="text" title={t('briefs.page.text')}>
        {writing && (
          <WriteForm
            action={writeAction}
            hidden={hidden}
            brief={brief}
            cleared={clearedCount(brief.chain, brief.version)}
            back={address}
          />
        )}
        {!writing && isBlankBrief(brief.text) && <p>{t('briefs.page.nothing')}</p>}
        {!writing && <BriefText text={brief.text} />}
      </Section>
      <FactsSection
        brief={brief}
        names={names}
        hidden={hidden}
        refresh={mayWrite && !writing ? refreshAction : null}
      />
      <Section id="clearance" title={t('briefs.page.clearance')}>
        <ChainView chain={brief.chain} version={brief.version} />
        {page.mayCall && open && (
          <AssignForm
            action={assignAction}
            hidden={{ ...hidden, version: call.version }}
            brief={brief}
            people={readersOf(page.people, page.scope.group)}
            places={maxClearers}
          />
        )}
      </Section>
      <Section id="history" title={t('briefs.page.history')}>
        <HistoryList entries={history} charter={head} />
      </Section>
    </>
  );
}
