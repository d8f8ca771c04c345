import { useTranslations } from 'next-intl';
import { DatedList } from '@/components/ui/dated-list';
import { Link } from '@/components/ui/link';
import type { ToldNotice } from '@/lib/activity/mail/still-told';
import { verdictLine, type Wording, workDetail, workLine } from '@/lib/activity/mail/work-words';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { clockAt } from '@/lib/dates/wall-clock';

interface NoticeListProps {
  notices: readonly ToldNotice[];
  groups: Wording['groups'];
  today: CalendarDate;
  /** The IANA name of the reader's zone. */
  timeZone: string;
}

/** Notices with the day of each, newest first. */
export function NoticeList({ notices, groups, today, timeZone }: NoticeListProps) {
  const wording = { t: useTranslations(), groups, today };
  return (
    <DatedList
      items={notices.map(({ id, createdAt, about }) => {
        const { text, path, detail } = wordsOf(about, wording);
        return {
          key: id,
          date: dateWords(clockAt(createdAt, timeZone).date, { month: 'short' }),
          title: <Link href={path}>{text}</Link>,
          small: detail,
        };
      })}
    />
  );
}

function wordsOf(about: ToldNotice['about'], wording: Wording) {
  if (about.kind === 'verdict') return { ...verdictLine(about.of, about.verdict, wording), detail: '' };
  const { item } = about;
  return { text: workLine(item, wording), path: item.href, detail: workDetail(item, wording) };
}
