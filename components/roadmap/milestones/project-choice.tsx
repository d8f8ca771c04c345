import { useTranslations } from 'next-intl';
import { FoundNothing } from '@/components/projects/found-nothing';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Badge, Meta } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';
import type { NewMilestoneParams } from '@/lib/roadmap/milestones/new-address';

interface ProjectChoiceProps {
  asked: NewMilestoneParams;
  projects: readonly {
    id: string;
    code: string | null;
    title: string;
    privateTo: string | null;
    group: { name: string };
  }[];
}

/** Chooses the project of a new milestone, by code or words. */
export function ProjectChoice({ asked: { q, group }, projects }: ProjectChoiceProps) {
  const t = useTranslations('milestones');
  return (
    <>
      <FilterForm
        action="/milestones/new"
        label={t('find.label')}
        filtered={q !== ''}
        submit={t('find.submit')}
        keep={group === null ? {} : { group }}
      >
        <TextField name="q" label={t('find.q')} hint={t('find.hint')} type="search" defaultValue={q} />
      </FilterForm>
      {projects.length === 0 ? (
        <EmptyState title={t('find.none')}>
          <FoundNothing q={q}>{t('find.noneWords')}</FoundNothing>
        </EmptyState>
      ) : (
        <section aria-labelledby="found">
          <h2 id="found" className="found-title">
            {q === '' ? t('find.latest') : t('find.found')}
          </h2>
          <ul className="found">
            {projects.map(({ id, code, title, privateTo, group: { name } }) => (
              <li key={id} className="found-entry">
                <Link href={`/milestones/new?project=${id}`}>
                  {code && <span className="code">{code} </span>}
                  {title}
                </Link>
                <Meta>
                  {name} {privateTo && <Badge>{t('only', { code: privateTo })}</Badge>}
                </Meta>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
