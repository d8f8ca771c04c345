import { useTranslations } from 'next-intl';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldRow, Fieldset } from '@/components/ui/form-sections';
import { Table } from '@/components/ui/table';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { RoadmapProject } from '@/lib/agreements/agreement-form';
import type { ListedProject } from '@/lib/proposals/content';
import { MilestoneLines } from './proposal-content';

interface RoadmapFieldsProps {
  projects: readonly RoadmapProject[];
  parties: readonly { code: string; name: string }[];
}

/**
 * The listed projects with their milestones as they stand, a quick step for each that has none, and an
 * exemption for each that another group leads now.
 */
export function RoadmapFields({ projects, parties }: RoadmapFieldsProps) {
  const t = useTranslations('agreements.form');
  const dated = projects.filter(({ milestones }) => milestones.length > 0);
  const moved = projects.filter((project) => project.moved);
  const undated = projects.filter((project) => !project.moved && project.milestones.length === 0);
  return (
    <>
      {undated.length > 0 && (
        <Fieldset legend={t('undated')} hint={t('undatedHint')}>
          <StepForEach count={undated.length} parties={parties} />
          <OwnSteps projects={undated} parties={parties} />
        </Fieldset>
      )}
      {moved.length > 0 && <Exemptions projects={moved} />}
      {dated.length > 0 && (
        <Disclosure summary={t('dated')} open={undated.length === 0}>
          <p className="note">{t('datedHint')}</p>
          <Table
            caption={t('dated')}
            columns={[{ label: t('project') }, { label: t('milestones') }]}
            rows={dated.map((project) => ({
              key: project.id,
              cells: [
                `${project.code} ${project.title}`,
                <MilestoneLines key="milestones" milestones={project.milestones} />,
              ],
            }))}
          />
        </Disclosure>
      )}
    </>
  );
}

function Exemptions({ projects }: { projects: readonly ListedProject[] }) {
  const t = useTranslations('agreements.form');
  return (
    <Fieldset legend={t('moved')} hint={t('movedHint')}>
      {projects.map(({ id, code, title }) => (
        <TextField
          key={id}
          name={`rows.${id}.exemption`}
          label={t('ofProject', { field: t('exemption'), project: `${code} ${title}` })}
        />
      ))}
    </Fieldset>
  );
}

function StepForEach({ count, parties }: { count: number; parties: RoadmapFieldsProps['parties'] }) {
  const t = useTranslations('agreements.form');
  return (
    <div className="narrow stack">
      <CheckboxField name="all" label={t('all', { count })} hint={t('allHint')} defaultChecked />
      <FieldRow>
        <TextField name="each.step" label={t('step')} size="medium" />
        <SelectField
          name="each.responsible"
          label={t('responsible')}
          choices={[
            { value: 'all', label: t('allParties') },
            ...parties.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <DateField name="each.on" label={t('monthForEach')} hint={t('monthHint')} precision="any" />
      </FieldRow>
    </div>
  );
}

function OwnSteps({ projects, parties }: RoadmapFieldsProps) {
  const t = useTranslations('agreements.form');
  return (
    <Table
      caption={t('rows')}
      columns={[
        { label: t('project') },
        { label: t('step') },
        { label: t('responsible') },
        { label: t('month') },
        { label: t('exemption') },
      ]}
      rows={projects.map((project) => ({
        key: project.id,
        cells: [`${project.code} ${project.title}`, ...stepCells(project, parties, t)],
      }))}
    />
  );
}

/** The fields of one project's own step, each named by the project for readers by ear. */
function stepCells(
  project: ListedProject,
  parties: RoadmapFieldsProps['parties'],
  t: ReturnType<typeof useTranslations<'agreements.form'>>,
) {
  const common = (name: 'step' | 'responsible' | 'on' | 'exemption', label: string) => ({
    name: `rows.${project.id}.${name}`,
    label: t('ofProject', { field: label, project: project.code }),
    labelHidden: true,
  });
  return [
    <TextField key="step" {...common('step', t('step'))} />,
    <SelectField
      key="responsible"
      {...common('responsible', t('responsible'))}
      blank={t('asAbove')}
      choices={[
        { value: 'all', label: t('allParties') },
        ...parties.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />,
    <DateField key="on" {...common('on', t('month'))} precision="any" />,
    <TextField key="exemption" {...common('exemption', t('exemption'))} />,
  ];
}
