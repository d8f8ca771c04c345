import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Note } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';
import { partialDateText } from '@/lib/dates/partial-date';
import { chartAddress, chartQuery, openText } from '@/lib/timeline/address';
import { chartRows } from '@/lib/timeline/page-slices';
import type { ChartSource } from '@/lib/timeline/source/source';
import { versionWords } from './chart-words';

/** The chart's group, axis, window and versions, all in the address. Versions need a single group. */
export function ChartFilters({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline.filter');
  const { ask, groups } = source;
  const { compare, paper } = ask;
  return (
    <FilterForm
      action="/roadmap"
      label={t('label')}
      filtered={chartQuery(ask, { compare: null, page: 1, open: [], paper: 'a4' }) !== ''}
      keep={{
        ...(ask.group !== null && compare
          ? { group: ask.group, earlier: String(compare.earlier), later: String(compare.later) }
          : {}),
        ...(ask.open.length > 0 ? { open: openText(ask) } : {}),
        ...(paper === 'a4' ? {} : { paper }),
      }}
    >
      {compare === null && (
        <SelectField
          name="group"
          label={t('group')}
          blank={t('all')}
          choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={ask.group}
        />
      )}
      <SelectField
        name="by"
        label={t('by')}
        choices={[
          { value: 'quarter', label: t('byQuarter') },
          { value: 'month', label: t('byMonth') },
        ]}
        defaultValue={ask.by}
      />
      <SelectField
        name="rows"
        label={t('rows')}
        choices={chartRows.map((rows) => ({ value: String(rows), label: t(`rowsOf.${rows}`) }))}
        defaultValue={String(ask.rows)}
      />
      <TextField name="from" label={t('from')} size="short" defaultValue={end(ask.from, source, 'from')} />
      <TextField name="to" label={t('to')} size="short" defaultValue={end(ask.to, source, 'to')} />
    </FilterForm>
  );
}

/** The typed end, or else the present end of the window, so that it can be changed. */
function end(typed: string, { ask, window }: ChartSource, which: 'from' | 'to'): string {
  return typed === '' ? partialDateText({ on: window[which], precision: ask.by }) : typed;
}

/** The two versions of a group's roadmap to compare. */
export function VersionChoice({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline');
  const { ask, versions, group } = source;
  if (group === null) return null;
  if (versions.length === 0) return <Note screenOnly>{t('compare.none')}</Note>;
  const choices = [
    { value: 'live', label: t('compare.live') },
    ...versions.map((version) => ({
      value: String(version.version),
      label: versionWords({ name: version.version, agreed: version }, t),
    })),
  ];
  const { earlier, later } = ask.compare ?? { earlier: versions[0]?.version ?? 'live', later: 'live' };
  return (
    <form className="filter-bar" action="/roadmap" method="get" aria-label={t('compare.label')}>
      {Object.entries(keptFilters(source)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="earlier"
        label={t('compare.earlier')}
        choices={choices}
        defaultValue={String(earlier)}
      />
      <SelectField name="later" label={t('compare.later')} choices={choices} defaultValue={String(later)} />
      <FilterActions>
        <Button tone="plain">{t('compare.submit')}</Button>
        {ask.compare && <Link href={chartAddress(ask, { compare: null, page: 1 })}>{t('compare.end')}</Link>}
      </FilterActions>
    </form>
  );
}

function keptFilters({ ask: { group, by, from, to, rows, paper } }: ChartSource): Record<string, string> {
  return {
    ...(group === null ? {} : { group }),
    ...(by === 'quarter' ? {} : { by }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(rows === chartRows[0] ? {} : { rows: String(rows) }),
    ...(paper === 'a4' ? {} : { paper }),
  };
}
