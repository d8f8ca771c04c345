import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { FieldScope } from '@/components/ui/field-scope';
import { HiddenLabels } from '@/components/ui/form-sections';
import { TextField } from '@/components/ui/text-fields';
import { maxAtOnce } from '@/lib/projects/bulk-edit/bulk-act';
import { stages } from '@/lib/projects/stage';
import { bulkFormId } from './browse-table';
import { TickCount } from './tick-count';

interface BulkFormProps {
  /** The projects of this page that the reader may change. */
  ids: readonly string[];
  /** The size of the whole list (`more` than `total` if it was not fully counted), and its pages. */
  list: { total: number; more: boolean; pages: number };
  /** The query of the list's address, to return to. */
  back: string;
  /** The groups that the reader may move projects to. */
  leads: readonly { code: string; name: string }[];
}

/** Chooses a bulk edit for the selected projects. The next page previews it. */
export function BulkForm({ ids, list, back, leads }: BulkFormProps) {
  const t = useTranslations('browse.bulk');
  const tooMany = list.more || list.total > maxAtOnce;
  if (ids.length === 0) return null;
  return (
    <form
      id={bulkFormId}
      className="bulk-bar print:hidden"
      action="/projects/bulk"
      method="get"
      aria-label={t('label')}
    >
      <FieldScope id="bulk">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="here" value={ids.join(',')} />
        <TickCount label={t('selected')} page={ids.length} total={list.total}>
          {t('hint')}
        </TickCount>
        <CheckboxField name="all" label={t('all', { count: ids.length })} />
        {list.pages > 1 && !tooMany && (
          <CheckboxField name="every" label={t('every', { count: list.total })} />
        )}
        <HiddenLabels>
          <ActField leads={leads} />
          <TextField name="tag" label={t('tagField')} placeholder={t('tagField')} />
        </HiddenLabels>
        <Button tone="plain">{t('show')}</Button>
        {list.pages > 1 && tooMany && (
          <p className="m-0 basis-full text-meta text-soft">{t('tooMany', { most: maxAtOnce })}</p>
        )}
      </FieldScope>
    </form>
  );
}

/** The bulk edits as one list. */
export function ActField({ leads, act }: { leads: BulkFormProps['leads']; act?: string }) {
  const t = useTranslations('browse.bulk');
  const p = useTranslations('projects');
  return (
    <SelectField
      name="act"
      label={t('act')}
      blank={t('choose')}
      defaultValue={act}
      choices={[
        {
          label: t('acts.stage'),
          // the last choice proposes candidates, and says to whom
          choices: stages
            .filter((stage) => stage !== 'proposed')
            .map((stage) => ({
              value: `stage:${stage}`,
              label: t('stage', { stage: p(`stages.${stage}`) }),
            })),
        },
        {
          label: t('acts.list'),
          choices: [{ value: 'propose', label: t('propose') }],
        },
        {
          label: t('acts.tags'),
          choices: [
            { value: 'tag', label: t('tag') },
            { value: 'untag', label: t('untag') },
          ],
        },
        {
          label: t('acts.move'),
          choices: leads.map(({ code, name }) => ({
            value: `move:${code}`,
            label: t('move', { group: name }),
          })),
        },
      ]}
    />
  );
}
