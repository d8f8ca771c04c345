import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { DateField, TextField } from '@/components/ui/text-fields';
import { partialDateText } from '@/lib/dates/partial-date';
import { filterAddress, filterQuery, type ProjectFilters } from '@/lib/projects/browse/filters';
import { rowEditId, rowFormId } from '@/lib/projects/bulk-edit/row-address';
import type { ProjectContent } from '@/lib/projects/record-text';
import { stages } from '@/lib/projects/stage';

interface RowFormProps {
  row: Pick<ProjectContent, 'title' | 'stage' | 'target'> & {
    id: string;
    version: number;
    code: string | null;
    group: { code: string; name: string };
  };
  /** The groups that the reader may move it to. Its own group is always offered. */
  leads: readonly { code: string; name: string }[];
  filters: ProjectFilters;
  action: FormAction;
}

/** The inline form of a row. It returns to the same place in the list. */
export function RowForm({ row, leads, filters, action }: RowFormProps) {
  const t = useTranslations('browse');
  const p = useTranslations('projects');
  const { id, version, code, title, stage, target, group } = row;
  const groups = leads.some((lead) => lead.code === group.code) ? leads : [group, ...leads];
  return (
    <div className="px-3 py-2">
      <Form
        id={rowFormId}
        action={action}
        hidden={{ id, version, ask: 'yes', back: filterQuery(filters).toString() }}
        submit={t('row.submit')}
        layout="inline"
        label={t('row.label', { title: code ?? title })}
        beside={
          <>
            <Link href={`${filterAddress(filters)}#${rowEditId(id)}`}>{t('row.cancel')}</Link>
            <Link href={`/projects/${id}/edit`}>{t('row.all')}</Link>
          </>
        }
      >
        <div className="flex-[1_1_18rem]">
          <TextField name="title" label={p('form.title')} required defaultValue={title} />
        </div>
        <SelectField
          name="group"
          label={t('columns.group')}
          defaultValue={group.code}
          choices={groups.map((each) => ({ value: each.code, label: each.name }))}
        />
        <SelectField
          name="stage"
          label={t('columns.stage')}
          defaultValue={stage}
          choices={stages.map((each) => ({ value: each, label: p(`stages.${each}`) }))}
        />
        <DateField
          name="target"
          label={t('row.target')}
          hint={t('row.targetHint')}
          precision="any"
          defaultValue={target ? partialDateText(target) : ''}
        />
      </Form>
    </div>
  );
}
