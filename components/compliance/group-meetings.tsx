import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Lead } from '@/components/ui/text';
import type { GroupMeetingCheck } from '@/lib/compliance/group-meeting-rule';
import { meetingTone } from './meeting-words';

interface GroupMeetingsProps {
  checks: readonly GroupMeetingCheck[];
  groups: readonly { code: string; name: string; enterable: boolean }[];
}

/** The same check for each working group. No provision requires it, and the section says so. */
export function GroupMeetings({ checks, groups }: GroupMeetingsProps) {
  const t = useTranslations('compliance.verdict');
  const states = useTranslations('compliance.meeting.states');
  const overview = useTranslations('overview.lists');
  return (
    <Section id="groups" title={t('groupsTitle')}>
      <Lead>{t('groupsAbout')}</Lead>
      <Table
        caption={t('groupsTitle')}
        columns={[{ label: t('group') }, { label: t('groupMet') }, { label: t('report') }]}
        rows={checks.map(({ groupCode, meeting, reportOnAgenda }) => {
          const group = groups.find(({ code }) => code === groupCode);
          return {
            key: groupCode,
            cells: group?.enterable
              ? [
                  group.name,
                  <StatusWord
                    key="state"
                    tone={meetingTone(meeting.kind, false)}
                    word={states(meeting.kind)}
                  />,
                  reportOnAgenda === null ? t('noMeeting') : t(reportOnAgenda ? 'yes' : 'no'),
                ]
              : [group?.name ?? groupCode, overview('restricted'), overview('restricted')],
          };
        })}
      />
    </Section>
  );
}
