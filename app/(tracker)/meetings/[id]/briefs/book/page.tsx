import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { bookDocument } from '@/components/agenda/briefs/book-document';
import { BookView } from '@/components/agenda/briefs/book-view';
import { agendaNames } from '@/components/agenda/item-title';
import { buttonClass } from '@/components/ui/button-class';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireActor } from '@/lib/access/session';
import { bookPage } from '@/lib/agenda/briefs/queries';
import { isOnAgenda } from '@/lib/agenda/consent/consent';
import { agendaItems } from '@/lib/agenda/queries';
import { charterHead, partiesFor, workingGroups } from '@/lib/charter/queries';
import { meetingById } from '@/lib/meetings/queries';

type Props = PageProps<'/meetings/[id]/briefs/book'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = await meetingById(await requireActor(), (await params).id);
  return { title: (await getTranslations('briefs.book'))('heading', { title: meeting?.title ?? '' }) };
}

export default async function BookPage({ params }: Props) {
  const actor = await requireActor();
  const meeting = await meetingById(actor, (await params).id);
  const book = meeting && (await bookPage(actor, meeting));
  if (!meeting || !book) notFound();
  const [items, head, parties, groups, locale, t] = await Promise.all([
    agendaItems(actor, meeting.id),
    charterHead(),
    partiesFor(actor),
    workingGroups(actor),
    getLocale(),
    getTranslations(),
  ]);
  const source = {
    ...book,
    meeting,
    items: items.filter(isOnAgenda),
    charterTitle: head.title,
    parties,
    locale,
  };
  const address = `/meetings/${meeting.id}/briefs`;
  return (
    <>
      <PageHead
        eyebrow={
          <span className="print:hidden">
            <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link> ·{' '}
            <Link href={address}>{t('briefs.title')}</Link>
          </span>
        }
        title={t('briefs.book.title')}
        sub={meeting.title}
        actions={
          <a className={buttonClass('plain')} href={`${address}/book.docx`} download>
            {t('briefs.book.download')}
          </a>
        }
      />
      <BookView book={bookDocument(source, agendaNames(groups, parties), t)} />
    </>
  );
}
