import { useTranslations } from 'next-intl';
import { FoundNothing } from '@/components/projects/found-nothing';
import { Disclosure } from '@/components/ui/disclosure';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';
import { dateWords } from '@/lib/dates/date-words';
import { addressAfter, type NewMilestoneParams } from '@/lib/roadmap/milestones/new-address';
import type { NamedMilestone } from '@/lib/roadmap/milestones/project-milestone';

interface MilestoneFinderProps {
  asked: NewMilestoneParams;
  found: readonly NamedMilestone[];
}

/** Finds milestones of other projects, in any group, that the new one comes after. */
export function MilestoneFinder({ asked, found }: MilestoneFinderProps) {
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
        <p>
          <FoundNothing q={find}>{t('none')}</FoundNothing>
        </p>
      )}
      <ul className="found">
        {found.map((milestone) => (
          <li key={milestone.id} className="found-entry">
            <span className="code">{milestone.reference} </span>
            {milestone.title}
            <Meta>
              {milestone.project.title}
              {milestone.due && ` · ${dateWords(milestone.due)}`}
            </Meta>
            <Link
              href={addressAfter(asked, milestone.reference)}
              aria-label={t('takeNamed', { title: milestone.title })}
            >
              {t('take')}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
