import { useTranslations } from 'next-intl';
import { ProjectName } from '@/components/projects/project-name';
import { stepTone } from '@/components/roadmap/step-state';
import { ButtonLink } from '@/components/ui/button';
import { DatedList } from '@/components/ui/dated-list';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Precision } from '@/lib/dates/partial-date';
import { milestoneState } from '@/lib/roadmap/milestone-state';

interface GroupDueProps {
  group: { code: string };
  next: readonly {
    id: string;
    step: string;
    dueOn: CalendarDate;
    precision: Precision;
    project: { id: string; code: string | null; title: string; privateTo: string | null };
  }[];
  today: CalendarDate;
  mayWrite: boolean;
}

/** The milestones of a group that fall due next, overdue ones first. */
export function GroupDue({ group: { code }, next, today, mayWrite }: GroupDueProps) {
  const t = useTranslations('groups.due');
  const roadmap = useTranslations('roadmap.small');
  const group = new URLSearchParams({ group: code });
  return (
    <Section
      id="due"
      title={t('title')}
      aside={
        <span className="no-print">
          {mayWrite && (
            <ButtonLink href={`/milestones/new?${group}`} small>
              {t('add')}
            </ButtonLink>
          )}{' '}
          <Link href={`/deadlines?${group}`}>{t('all')}</Link>
        </span>
      }
    >
      {next.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <DatedList
          items={next.map(({ id, step, dueOn, precision, project }) => {
            const state = milestoneState({ dueOn, actualOn: null }, today);
            return {
              key: id,
              date: (
                <StatusWord tone={stepTone(state)} word={dateWords(dueOn, { precision, month: 'short' })} />
              ),
              title: <Link href={`/projects/${project.id}#milestone-${id}`}>{step}</Link>,
              small: (
                <>
                  {state.days !== null && `${roadmap(state.kind, { days: state.days })} · `}
                  <ProjectName project={project} />
                </>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}
