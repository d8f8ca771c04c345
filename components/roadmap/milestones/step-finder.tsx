import { useTranslations } from 'next-intl';
import { FoundNothing } from '@/components/projects/found-nothing';
import { Disclosure } from '@/components/ui/disclosure';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-fields';
import { dateWords } from '@/lib/dates/date-words';
import { type AskedMilestone, addressAfter } from '@/lib/roadmap/milestones/new-address';
import type { NamedStep } from '@/lib/roadmap/milestones/project-step';

interface StepFinderProps {
  asked: AskedMilestone;
  found: readonly NamedStep[];
}

/** Finds steps of other projects, also of other groups, that the new one comes after. */
export function StepFinder({ asked, found }: StepFinderProps) {
  const t = useTranslations('milestones.after');
  const { project, after, find } = asked;
  return (
    <Disclosure summary={t('summary')} open={find !== ''}>
      <FilterForm
        action="/milestones/new"
        label={t('label')}
        submit={t('submit')}
        keep={{ project: project ?? '', ...(after === '' ? {} : { after }) }}
      >
        <TextField name="find" label={t('find')} hint={t('hint')} type="search" defaultValue={find} />
      </FilterForm>
      {find !== '' && found.length === 0 && (
        <p className="quiet">
          <FoundNothing q={find}>{t('none')}</FoundNothing>
        </p>
      )}
      <ul className="found">
        {found.map((step) => (
          <li key={step.id} className="found-entry">
            <span className="code">{step.reference} </span>
            {step.step}
            <small className="small">
              {step.project.title}
              {step.due && ` · ${dateWords(step.due)}`}
            </small>
            <Link href={addressAfter(asked, step.reference)} aria-label={t('takeNamed', { step: step.step })}>
              {t('take')}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
