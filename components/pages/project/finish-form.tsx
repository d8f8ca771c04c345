import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ProjectMilestone } from '@/lib/roadmap/milestones/project-milestone';

interface FinishFormProps {
  action: FormAction;
  milestone: ProjectMilestone;
  today: CalendarDate;
  back: string;
}

/** Marks a milestone as done, with its day and evidence. */
export function FinishForm({
  action,
  milestone: { id, title: milestone, version, evidence },
  today,
  back,
}: FinishFormProps) {
  const t = useTranslations('project.finish');
  return (
    <div className="mt-block bg-act-wash p-4" id="finish">
      <h3>{t('title', { title: milestone })}</h3>
      <Form
        action={action}
        submit={t('submit')}
        hidden={{ id, version }}
        id="finish-milestone"
        label={t('title', { title: milestone })}
        beside={
          <ButtonLink href={back} tone="quiet">
            {t('cancel')}
          </ButtonLink>
        }
      >
        <FieldRow>
          <DateField name="actual" label={t('actual')} required defaultValue={today} />
          <TextField
            name="evidence"
            label={t('evidence')}
            hint={t('evidenceHint')}
            required
            defaultValue={evidence}
          />
        </FieldRow>
      </Form>
    </div>
  );
}
