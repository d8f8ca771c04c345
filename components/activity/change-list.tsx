import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { isKey, say, sayStored } from '@/i18n/translator';

interface Thing {
  type: string;
  id: string;
  count: number;
  entries: ComponentProps<typeof HistoryList>['entries'];
}

interface ChangeListProps {
  things: readonly Thing[];
  groups: readonly { code: string; slug: string; name: string }[];
  charter: ComponentProps<typeof HistoryList>['charter'];
}

/** The changes, grouped by what was changed, each group with its latest entries. */
export function ChangeList({ things, groups, charter }: ChangeListProps) {
  const t = useTranslations('activity');
  const title = useThingName(groups);
  const sections = things.map((thing) => {
    const href = addressOf(thing, groups);
    const earlier = thing.count - thing.entries.length;
    const more = t('more', { count: earlier });
    return (
      <Section
        key={`${thing.type} ${thing.id}`}
        id={`${thing.type}-${thing.id}`}
        title={href ? <Link href={href}>{title(thing)}</Link> : title(thing)}
        aside={earlier > 0 && (href ? <Link href={`${href}#history`}>{more}</Link> : more)}
      >
        <HistoryList entries={thing.entries} charter={charter} />
      </Section>
    );
  });
  return <div className="change-list">{sections}</div>;
}

/** The name of a changed thing, taken from its latest entry. */
function useThingName(groups: ChangeListProps['groups']) {
  const t = useTranslations('activity');
  const agreements = useTranslations('agreements');
  return ({ type, id, entries }: Thing): string => {
    const key = `kinds.${type}`;
    const kind = isKey(t, key) ? say(t, key) : t('kinds.other');
    const values = entries[0]?.values ?? {};
    if (type === 'group') {
      return t('named', { kind, name: groups.find(({ code }) => code === id)?.name ?? id });
    }
    if (type === 'proposal') {
      const about = groups.find(({ code, name }) => code === values.group || name === values.group)?.name;
      const words = sayStored(agreements, 'kinds', String(values.kind)).toLowerCase();
      return agreements('name', { about: about ?? agreements('charter'), kind: words });
    }
    const name = values.title ?? values.text ?? values.name ?? values.person;
    return name === undefined ? kind : t('named', { kind, name: String(name) });
  };
}

const places: Readonly<Record<string, string>> = {
  project: '/projects/',
  proposal: '/agreements/',
  meeting: '/meetings/',
  action: '/actions/',
  person: '/people/',
  organisation: '/organisations/',
};

const fixed: Readonly<Record<string, string>> = {
  charter: '/charter',
  provision: '/charter',
  obligation: '/settings',
  decree: '/settings/non-working-days',
  invitation: '/people',
};

function addressOf({ type, id }: Thing, groups: ChangeListProps['groups']): string | null {
  if (type === 'group') {
    const slug = groups.find(({ code }) => code === id)?.slug;
    return slug ? `/groups/${slug}` : null;
  }
  const base = places[type];
  return base === undefined ? (fixed[type] ?? null) : `${base}${encodeURIComponent(id)}`;
}

/** Says that the day in the address could not be read. */
export function UnreadDay({ typed }: { typed: string | readonly string[] | undefined }) {
  const t = useTranslations('activity');
  if (!typed) return null;
  return <Notice tone="soon">{t('unread', { typed: String(typed).slice(0, 40) })}</Notice>;
}
