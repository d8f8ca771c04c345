import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { Link } from '@/components/ui/link';
import { Note } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';
import { partialDateText } from '@/lib/dates/partial-date';
import { chartAddress, openText } from '@/lib/timeline/address';
import { chartRows } from '@/lib/timeline/page-slices';
import type { ChartSource } from '@/lib/timeline/source/source';
import { versionWords } from './chart-words';

/** The chart's group, axis, window and versions, all in the address. Versions need a single group. */
export function ChartFilters({ source }: { source: ChartSource }) {
  const t = useTranslations('timeline.filter');
  const { ask, groups } = source;
  const { compare, paper, group, by, rows, from, to } = ask;
  const set = [
    group !== null && compare === null,
    ...[by === 'month', rows !== chartRows[0], from !== '', to !== ''],
  ].filter(Boolean).length;
  return (
    <FilterForm
      action="/roadmap"
      label={t('label')}
      filtered={set > 0}
      set={set}
      keep={{
        ...(group !== null && compare
          ? { group, earlier: String(compare.earlier), later: String(compare.later) }
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
          defaultValue={group}
        />
      )}
      <SelectField
        name="by"
        label={t('by')}
        blank={t('byQuarter')}
        choices={[{ value: 'month', label: t('byMonth') }]}
        defaultValue={by === 'month' ? by : null}
      />
      <SelectField
        name="rows"
        label={t('rows')}
        blank={t(`rowsOf.${chartRows[0]}`)}
        choices={chartRows.slice(1).map((each) => ({ value: String(each), label: t(`rowsOf.${each}`) }))}
        defaultValue={rows === chartRows[0] ? null : String(rows)}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          name={end}
          label={t(end)}
          size="short"
          placeholder={usualEnd(source, end)}
          defaultValue={ask[end]}
        />
      ))}
    </FilterForm>
  );
}

/** The present end of the window, as it could be typed. */
function usualEnd({ ask, window }: ChartSource, which: 'from' | 'to'): string {
  return partialDateText({ on: window[which], precision: ask.by });
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
