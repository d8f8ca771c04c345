import { useTranslations } from 'next-intl';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldRow, Fieldset, HiddenLabels } from '@/components/ui/form-sections';
import { Table } from '@/components/ui/table';
import { Note } from '@/components/ui/text';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { Translator } from '@/i18n/translator';
import type { Listed, ListedProjects } from '@/lib/agreements/agreement-form';
import type { ListedProject } from '@/lib/compliance/content';
import { MilestoneLines } from './proposal-content';

interface RoadmapFieldsProps {
  list: ListedProjects;
  parties: readonly { code: string; name: string }[];
  /** Reasons to begin with, by project id. */
  exemptions: Readonly<Record<string, string>>;
}

/**
 * The fields of a roadmap: the listed projects with their present milestones, a first milestone for each that
 * has none, and an exemption for each that another group leads now.
 */
export function RoadmapFields({ list, parties, exemptions }: RoadmapFieldsProps) {
  const t = useTranslations('agreements.form');
  const { undated, moved, dated } = list;
  return (
    <>
      {undated.count > 0 && (
        <Fieldset legend={t('undated')} hint={t('undatedHint')}>
          <MilestoneForEach count={undated.count} parties={parties} />
          <OwnMilestones projects={undated.first} parties={parties} exemptions={exemptions} />
          <More listed={undated} words="moreUndated" />
        </Fieldset>
      )}
      {moved.count > 0 && <Exemptions moved={moved} exemptions={exemptions} />}
      {dated.count > 0 && (
        <Disclosure summary={t('dated')} open={undated.count === 0}>
          <Note>{t('datedHint')}</Note>
          <Table
            caption={t('dated')}
            columns={[{ label: t('project') }, { label: t('milestones') }]}
            rows={dated.first.map((project) => ({
              key: project.id,
              cells: [
                `${project.code} ${project.title}`,
                <MilestoneLines key="milestones" milestones={project.milestones} />,
              ],
            }))}
          />
          <More listed={dated} words="moreDated" />
        </Disclosure>
      )}
    </>
  );
}

/** How many more there are than the form shows; nothing if it shows all. */
function More({ listed, words }: { listed: Listed<unknown>; words: 'moreUndated' | 'moreDated' }) {
  const t = useTranslations('agreements.form');
  const more = listed.count - listed.first.length;
  return more > 0 && <Note>{t(words, { more })}</Note>;
}

function Exemptions({
  moved: { first, count },
  exemptions,
}: { moved: Listed } & Pick<RoadmapFieldsProps, 'exemptions'>) {
  const t = useTranslations('agreements.form');
  const more = count - first.length;
  return (
    <Fieldset legend={t('moved')} hint={t('movedHint')}>
      {first.map(({ id, code, title }) => (
        <TextField
          key={id}
          name={`rows.${id}.exemption`}
          label={t('ofProject', { field: t('exemption'), project: `${code} ${title}` })}
          defaultValue={exemptions[id]}
        />
      ))}
      {more > 0 && <TextField name="exemptMoved" label={t('moreMoved', { more })} />}
    </Fieldset>
  );
}

function MilestoneForEach({ count, parties }: { count: number; parties: RoadmapFieldsProps['parties'] }) {
  const t = useTranslations('agreements.form');
  return (
    <div className="max-w-form space-y-4">
      <CheckboxField name="all" label={t('all', { count })} hint={t('allHint')} defaultChecked />
      <FieldRow>
        <TextField name="each.title" label={t('milestone')} size="medium" />
        <SelectField
          name="each.responsible"
          label={t('responsible')}
          choices={[
            { value: 'all', label: t('allParties', { parties: parties.length }) },
            ...parties.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <DateField name="each.on" label={t('monthForEach')} hint={t('monthHint')} precision="any" />
      </FieldRow>
    </div>
  );
}

function OwnMilestones({
  projects,
  parties,
  exemptions,
}: Omit<RoadmapFieldsProps, 'list'> & { projects: readonly ListedProject[] }) {
  const t = useTranslations('agreements.form');
  return (
    <HiddenLabels>
      <Table
        caption={t('rows')}
        columns={[
          { label: t('project') },
          { label: t('milestone') },
          { label: t('responsible') },
          { label: t('month') },
          { label: t('exemption') },
        ]}
        rows={projects.map((project) => ({
          key: project.id,
          cells: [
            `${project.code} ${project.title}`,
            ...milestoneCells(project, parties, exemptions[project.id], t),
          ],
        }))}
      />
    </HiddenLabels>
  );
}

/** The fields of one project's new milestone. Labels name the project for screen readers. */
function milestoneCells(
  project: ListedProject,
  parties: RoadmapFieldsProps['parties'],
  exemption: string | undefined,
  t: Translator<'agreements.form'>,
) {
  const common = (name: 'title' | 'responsible' | 'on' | 'exemption', label: string) => ({
    name: `rows.${project.id}.${name}`,
    label: t('ofProject', { field: label, project: project.code }),
  });
  return [
    <TextField key="title" {...common('title', t('milestone'))} />,
    <SelectField
      key="responsible"
      {...common('responsible', t('responsible'))}
      blank={t('asAbove')}
      choices={[
        { value: 'all', label: t('allParties', { parties: parties.length }) },
        ...parties.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />,
    <DateField key="on" {...common('on', t('month'))} precision="any" />,
    <TextField key="exemption" {...common('exemption', t('exemption'))} defaultValue={exemption} />,
  ];
}
