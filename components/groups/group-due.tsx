import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { AllDeadlines, DueNext } from '@/components/deadlines/due-next';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';

interface GroupDueProps {
  group: { code: string; slug: string; name: string };
  due: ComponentProps<typeof DueNext>['due'];
  today: CalendarDate;
  mayWrite: boolean;
}

/** What is due next in a group: milestones, meetings, preparation and actions. */
export function GroupDue({ group, due, today, mayWrite }: GroupDueProps) {
  const t = useTranslations('groups.due');
  return (
    <Section id="due" title={t('title')} aside={<AllDeadlines group={group.code} />}>
      <DueNext due={due} group={group.code} groups={[group]} today={today} />
      {mayWrite && (
        <p className="mt-4 mb-0 print:hidden">
          <ButtonLink href={`/milestones/new?${new URLSearchParams({ group: group.code })}`} small>
            {t('add')}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
