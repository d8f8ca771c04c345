import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BookSection } from '@/components/agenda/briefs/book-section';
import { BriefLists } from '@/components/agenda/briefs/brief-lists';
import { CallSection } from '@/components/agenda/briefs/call-section';
import { agendaNames, itemTitle } from '@/components/agenda/item-title';
import { MeetingPageTabs } from '@/components/meetings/meeting-page-tabs';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Lead } from '@/components/ui/text';
import { partyOf } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/session';
import { suggestedChain, suggestedDay } from '@/lib/agenda/briefs/call-defaults';
import { maxClearers } from '@/lib/agenda/briefs/calling/schema';
import { readersOf, suggestedAuthor } from '@/lib/agenda/briefs/own-people';
import { briefsPage } from '@/lib/agenda/briefs/queries';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaNumbers } from '@/lib/agenda/items/item-fields';
import { isOpen } from '@/lib/agenda/policy';
import { agendaItems } from '@/lib/agenda/queries';
import { partiesFor, workingGroups } from '@/lib/charter/queries';
import { dateWords } from '@/lib/dates/date-words';
import { meetingById } from '@/lib/meetings/queries';
import { callAction, markBookAction } from './actions';

type Props = PageProps<'/meetings/[id]/briefs'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('briefs'))('of', { title: meeting?.title ?? '' }) };
}

export default async function BriefsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const page = meeting && (await briefsPage(actor, meeting));
  if (!meeting || !page) notFound();
  const [{ done }, items, groups, parties, t] = await Promise.all([
    searchParams,
    agendaItems(actor, meeting.id),
    workingGroups(actor),
    partiesFor(actor),
    getTranslations(),
  ]);
  const { call, briefs, closed, itemGroups, people, today } = page;
  const names = agendaNames(groups, parties);
  const numbers = agendaNumbers(items);
  const rows = items
    .filter(({ id }) => numbers.has(id) || briefs.has(id))
    .map((item) => ({
      id: item.id,
      number: numbers.get(item.id) ?? null,
      isOff: !isOnAgenda(item),
      title: itemTitle(item, names, t),
      brief: briefs.get(item.id) ?? null,
      closed: closed.has(item.id),
    }));
  const uncalled = rows.filter(({ brief, number, ...row }) => !brief && !row.closed && number !== null);
  const mayCall = page.mayCall && isOpen(meeting);
  const { id, title, startsOn } = meeting;
  return (
    <>
      <DoneNotice
        done={done}
        words={{
          called: t('briefs.done.called'),
          marked: t('briefs.done.marked'),
          removed: t('briefs.done.removed'),
        }}
      />
      <PageHead
        eyebrow={<Link href={`/meetings/${id}`}>{title}</Link>}
        title={t('briefs.title')}
        sub={startsOn === null ? title : t('briefs.dated', { title, date: dateWords(startsOn) })}
      />
      <MeetingPageTabs meeting={meeting} party={partyOf(actor)} current="briefs" />
      <Lead>{t('briefs.own')}</Lead>
      {call && (
        <>
          <BriefLists
            rows={rows}
            address={`/meetings/${id}/briefs`}
            reader={actor.personId}
            call={call}
            today={today}
          />
          <BookSection meetingId={id} call={call} mark={mayCall ? markBookAction : null} />
        </>
      )}
      <CallSection
        called={call !== null}
        drafted={numbers.size > 0}
        action={mayCall ? callAction : null}
        form={{
          meetingId: id,
          dueOn: suggestedDay(startsOn, today),
          people: readersOf(people, null),
          chain: suggestedChain(actor),
          places: maxClearers,
          items: uncalled.map((row) => {
            const group = itemGroups.get(row.id) ?? null;
            const author = suggestedAuthor(people, group?.code ?? null) ?? actor.personId;
            return {
              id: row.id,
              number: row.number,
              title: row.title,
              people: readersOf(people, group),
              author,
            };
          }),
        }}
      />
    </>
  );
}
