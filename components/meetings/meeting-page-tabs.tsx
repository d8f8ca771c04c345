import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { MeetingKind } from '@/lib/meetings/schema';
import { type MeetingPageName, meetingAddress, meetingPages } from './meeting-pages';

interface MeetingPageTabsProps {
  meeting: { id: string; title: string; kind: MeetingKind };
  /** The reader's Party; null for technical staff. */
  party: string | null;
  current: MeetingPageName;
}

/** The pages of a meeting. */
export function MeetingPageTabs({ meeting, party, current }: MeetingPageTabsProps) {
  const t = useTranslations('meetings.tabs');
  return (
    <Tabs
      label={meeting.title}
      tabs={meetingPages(meeting, party).map((page) => ({
        href: meetingAddress(meeting.id, page),
        label: t(page),
        current: page === current,
      }))}
    />
  );
}
