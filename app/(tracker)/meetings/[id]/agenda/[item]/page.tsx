import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AttachmentsSection } from '@/components/agenda/attachments-section';
import { AnswerForms } from '@/components/agenda/consent/answer-forms';
import { consentWords } from '@/components/agenda/consent/consent-words';
import { ItemFacts } from '@/components/agenda/item-facts';
import { agendaNames, itemTitle } from '@/components/agenda/item-title';
import { meetingChoices } from '@/components/agenda/meeting-choices';
import { RemovedNotice } from '@/components/agenda/removed-items';
import { Link } from '@/components/ui/link';
import { DoneNotice, Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { findTargets } from '@/lib/agenda/attachments/finding/queries';
import { agendaDays } from '@/lib/agenda/clock-times';
import { agendaItemPage } from '@/lib/agenda/item-page/queries';
import { partiesFor, workingGroups } from '@/lib/charter/queries';
import { furtherDays } from '@/lib/meetings/days/queries';
import { meetingById } from '@/lib/meetings/queries';
import { changeItemAction, removeItemAction, restoreItemAction } from '../../../actions';
import {
  addLinkAction,
  addPaperAction,
  answerAction,
  bracketAction,
  ownNoteAction,
  putForwardAction,
  removeLinkAction,
  removePaperAction,
  takeAction,
} from './actions';

type Props = PageProps<'/meetings/[id]/agenda/[item]'>;

const attachmentActions = {
  addLinkAction,
  addPaperAction,
  ownNoteAction,
  removeLinkAction,
  removePaperAction,
};
const consentActions = { answerAction, bracketAction, putForwardAction, takeAction };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { id, item } = await params;
  const meeting = await meetingById(actor, id);
  const found = meeting && (await agendaItemPage(actor, meeting, item));
  if (!found) return {};
  const [groups, parties, t] = await Promise.all([
    workingGroups(actor),
    partiesFor(actor),
    getTranslations(),
  ]);
  return { title: itemTitle(found.item, agendaNames(groups, parties), t) };
}

export default async function AgendaItemPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, item: itemId } = await params;
  const meeting = await meetingById(actor, id);
  const found = meeting && (await agendaItemPage(actor, meeting, itemId));
  if (!meeting || !found) notFound();
  const [{ done, find }, { agreedOn }, groups, parties, further, t] = await Promise.all([
    searchParams,
    agendaAgreement(actor, meeting),
    workingGroups(actor),
    partiesFor(actor),
    furtherDays(id),
    getTranslations(),
  ]);
  const { item, acting, targets, attachments } = found;
  const { consent } = item;
  const names = agendaNames(groups, parties);
  const acts = ['forward', 'accept', 'decline', 'defer', 'bracket', 'take'] as const;
  const attached = ['paper', 'link', 'note'] as const;
  const words = [
    ...acts.map((act) => [act, t(`agenda.consent.done.${act}`)]),
    ...attached.map((act) => [act, t(`agenda.attachments.done.${act}`)]),
  ];
  const mine = partyOf(actor);
  const mayWork = mine !== null && acting.includes(mine);
  const mayAttach = mayWork && !item.removed;
  const finding = mayAttach ? await findTargets(actor, String(find ?? ''), attachments) : null;
  return (
    <>
      <DoneNotice done={done} words={Object.fromEntries(words)} />
      {consent && (
        <DoneNotice
          done={done}
          words={{
            late: item.removed
              ? t('agenda.consent.lateRemoved')
              : t('agenda.consent.late', { state: consentWords(consent, names, t) }),
          }}
          tone="soon"
        />
      )}
      <PageHead
        eyebrow={
          <>
            <Link href={`/meetings/${id}`}>{meeting.title}</Link> ·{' '}
            <Link href={`/meetings/${id}/agenda#item-${itemId}`}>{t('agenda.title')}</Link>
          </>
        }
        title={itemTitle(item, names, t)}
      />
      {item.removed && (
        <RemovedNotice
          item={item}
          meetingId={id}
          names={names}
          party={mine ?? ''}
          restore={mayWork ? restoreItemAction : null}
        />
      )}
      {agreedOn !== null && mayWork && (
        <Notice tone="soon">
          {t('agenda.agreement.item', { own: consent?.state === 'own' ? 'yes' : 'no' })}
        </Notice>
      )}
      <ItemFacts
        item={item}
        names={names}
        days={agendaDays(meeting, further)}
        edits={mayWork ? mine : null}
        actions={{ changeItemAction, removeItemAction }}
      />
      {consent &&
        parties
          .filter(({ code }) => acting.includes(code))
          .map(({ code }) => (
            <AnswerForms
              key={code}
              item={{ ...item, consent }}
              party={code}
              own={code === mine}
              targets={meetingChoices(targets, t)}
              names={names}
              actions={consentActions}
            />
          ))}
      <AttachmentsSection
        itemId={item.id}
        attachments={attachments}
        finding={finding}
        names={names}
        actions={mayAttach ? attachmentActions : null}
      />
    </>
  );
}
