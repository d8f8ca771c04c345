import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AgendaDone, AgendaHead } from '@/components/agenda/agenda-head';
import { AgendaView } from '@/components/agenda/agenda-view';
import { AgreementSection } from '@/components/agenda/agreement-section';
import { FrozenParts } from '@/components/agenda/frozen-parts';
import { agendaNames } from '@/components/agenda/item-title';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { WordSection } from '@/components/returned/word-section';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { agendaAgreement, frozenParts } from '@/lib/agenda/agreement/queries';
import { scheduleByDay } from '@/lib/agenda/clock-times';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { isOpen, mayWorkOnAgenda } from '@/lib/agenda/policy';
import { agendaItems } from '@/lib/agenda/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { namedZone } from '@/lib/dates/date-words';
import { furtherDays } from '@/lib/meetings/days/queries';
import { meetingById } from '@/lib/meetings/queries';
import {
  addItemAction,
  changeItemAction,
  draftAgendaAction,
  moveItemAction,
  removeItemAction,
  restoreItemAction,
} from '../../actions';

import { agreeAgendaAction, recordAgendaAction } from './actions';

const itemActions = { addItemAction, changeItemAction, moveItemAction, removeItemAction, restoreItemAction };
type Props = PageProps<'/meetings/[id]/agenda'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  if (meeting === null) return {};
  return { title: (await getTranslations('agenda'))('heading', { meeting: meeting.title }) };
}

export default async function AgendaPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  if (meeting === null) notFound();
  const [{ done, edit = '', item = '', change }, head, parties, groups, items, days, agreement, parts] =
    await Promise.all([
      searchParams,
      charterHead(),
      partiesFor(actor),
      workingGroups(actor),
      agendaItems(actor, meeting.id),
      furtherDays(meeting.id),
      agendaAgreement(actor, meeting),
      frozenParts(actor, meeting),
    ]);
  const names = agendaNames(groups, parties);
  const mayWork = isOpen(meeting) && mayWorkOnAgenda(actor, meeting);
  const changing = change === 'agreed';
  const agreed = agreement.agreedOn !== null && !changing;
  return (
    <>
      <AgendaDone done={done} count={items.filter(isOnAgenda).length} />
      <AgendaHead
        meeting={meeting}
        parties={parties}
        charterTitle={head.title}
        drafted={items.some(isOnAgenda)}
        draft={mayWork && !agreed ? draftAgendaAction : null}
      />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="agenda" />
      <div className="mb-section">
        <AgreementSection
          meetingId={meeting.id}
          parties={parties}
          party={partyOf(actor) ?? ''}
          agreement={agreement}
          changing={changing}
          lengths={scheduleByDay(meeting, days, items.filter(isOnAgenda))}
          actions={mayWork ? { agreeAgendaAction, recordAgendaAction } : null}
        />
        <FrozenParts parts={parts} names={names} />
      </div>
      <AgendaView
        meeting={{ ...meeting, furtherDays: days, agreed }}
        items={items}
        names={names}
        zone={namedZone(meeting.timeZone, parties)}
        party={partyOf(actor) ?? ''}
        editing={String(edit)}
        gone={done === 'removed' ? String(item) : null}
        actions={mayWork ? { ...itemActions, draftAgendaAction } : null}
      />
      {mayWork && items.some(isOnAgenda) && <WordSection meetingId={meeting.id} subject="agenda" />}
    </>
  );
}
