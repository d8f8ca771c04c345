import { useTranslations } from 'next-intl';
import { FoundNothing } from '@/components/projects/found-nothing';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxGroup, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterForm } from '@/components/ui/filter-form';
import { FoldedFields } from '@/components/ui/form-sections';
import { HiddenField } from '@/components/ui/hidden-field';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Lead } from '@/components/ui/text';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { GroupAgreementForm, ManyProjects } from '@/lib/agreements/agreement-form';
import { stages } from '@/lib/projects/stage';
import { TickAll } from './tick-all';

type ListForm = Extract<GroupAgreementForm, { kind: 'project_list' }>;

/** Checkboxes for the projects on the list, or the reason why it is empty. */
export function ListFields({ projects, listed, emptyReason, group, many }: ListForm) {
  const t = useTranslations('agreements.form');
  const log = <ButtonLink href={`/projects/new?group=${group.code}`}>{t('logProject')}</ButtonLink>;
  const none = many ? <FoundNothing q={many.q}>{t('many.none')}</FoundNothing> : t('noProjects');
  return (
    <>
      {many && <ListBasis counts={many.counts} shown={projects.map(({ id }) => id)} />}
      {projects.length === 0 ? (
        <EmptyState title={none} actions={many ? null : log} />
      ) : (
        <CheckboxGroup
          name="projects[]"
          label={t('projects')}
          hint={many ? t('many.shown', { count: projects.length }) : t('projectsHint')}
          choices={projects.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          defaultValue={listed}
          acts={
            <TickAll
              name="projects[]"
              values={projects.map(({ id }) => id)}
              words={{
                all: t('tickAll'),
                none: t('tickNone'),
                allDone: t('tickedAll', { count: projects.length }),
                noneDone: t('tickedNone'),
              }}
            />
          }
        />
      )}
      <FoldedFields summary={t('emptyFold')} names={['emptyReason']}>
        <TextArea
          name="emptyReason"
          label={t('emptyReason')}
          hint={t('emptyReasonHint')}
          rows={2}
          defaultValue={emptyReason}
        />
      </FoldedFields>
    </>
  );
}

/** What is on the list besides the checked projects, for a group with more projects than one page offers. */
function ListBasis({ counts, shown }: { counts: ManyProjects['counts']; shown: readonly string[] }) {
  const t = useTranslations('agreements.form.many');
  const { inForce, underWay } = counts;
  return (
    <>
      <RadioGroup
        name="base"
        label={t('basis')}
        choices={[
          { value: 'all', label: t('all', { count: underWay }), hint: t('allHint') },
          ...(inForce === null ? [] : [{ value: 'standing', label: t('standing', { count: inForce }) }]),
          { value: 'ticked', label: t('ticked') },
        ]}
        defaultValue={inForce === null ? 'ticked' : 'standing'}
      />
      <HiddenField name="shown" value={shown.join(',')} />
    </>
  );
}

/** Search, stage and pages for the checkboxes of a group with many projects; all in the address. */
export function ListFinder({ group, many }: { group: { code: string }; many: ManyProjects }) {
  const t = useTranslations('agreements.form.many');
  const stageNames = useTranslations('projects.stages');
  const { q, stage, page, pages, counts } = many;
  const address = `/agreements/record?kind=project_list&group=${group.code}`;
  const filters = `${q === '' ? '' : `&q=${encodeURIComponent(q)}`}${stage === null ? '' : `&stage=${stage}`}`;
  return (
    <div className="space-y-4">
      <Lead>{t('about', { led: counts.led })}</Lead>
      <FilterForm
        action="/agreements/record"
        label={t('find')}
        keep={{ kind: 'project_list', group: group.code }}
      >
        <TextField name="q" type="search" label={t('q')} defaultValue={q} size="medium" />
        <SelectField
          name="stage"
          label={t('stage')}
          blank={t('any')}
          defaultValue={stage ?? ''}
          choices={stages.map((value) => ({ value, label: stageNames(value) }))}
        />
      </FilterForm>
      <p className="meta">
        {t('found', { found: counts.found })} {filters !== '' && <Link href={address}>{t('clear')}</Link>}
      </p>
      <Pagination page={page} pages={pages} href={(number) => `${address}${filters}&page=${number}`} />
    </div>
  );
}
