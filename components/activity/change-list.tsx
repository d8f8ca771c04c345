import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { isKey, say, sayStored } from '@/i18n/translator';
import type { SubjectType } from '@/lib/audit/events';

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
    const place = placeOf(thing, groups);
    const earlier = thing.count - thing.entries.length;
    const more = t('more', { count: earlier });
    return (
      <Section
        key={`${thing.type} ${thing.id}`}
        id={`${thing.type}-${thing.id}`}
        title={place ? <Link href={place.page}>{title(thing)}</Link> : title(thing)}
        aside={earlier > 0 && (place?.history ? <Link href={place.history}>{more}</Link> : more)}
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
    if (type === 'report') return t('named', { kind, name: String(values.number) });
    const name = values.title ?? values.text ?? values.name ?? values.person;
    return name === undefined ? kind : t('named', { kind, name: String(name) });
  };
}

interface Place {
  page: string;
  /** Where its own history stands, if it has one. */
  history?: string;
}

const within = (page: string): Place => ({ page, history: `${page}#history` });

/** Where a changed thing is looked at, by its type and id. Null for what has no page of its own. */
function placeOf({ type, id }: Thing, groups: ChangeListProps['groups']): Place | null {
  const slug = groups.find(({ code }) => code === id)?.slug;
  const key = encodeURIComponent(id);
  const places: Readonly<Record<SubjectType, Place | null>> = {
    action: { page: `/actions/${key}` },
    brief: null,
    charter: { page: '/charter' },
    decree: { page: '/settings/non-working-days' },
    group: slug === undefined ? null : { page: `/groups/${slug}`, history: `/groups/${slug}/history` },
    invitation: { page: '/people' },
    meeting: { page: `/meetings/${key}`, history: `/meetings/${key}/history` },
    obligation: { page: '/settings' },
    organisation: { page: `/organisations/${key}` },
    person: { page: `/people/${key}` },
    platform: { page: `/meetings/platforms#${key}` },
    project: within(`/projects/${key}`),
    proposal: within(`/agreements/${key}`),
    provision: within(`/charter/${key}`),
    record: { page: '/settings' },
    report: { page: `/reports/${key}` },
    template: { page: `/meetings/templates#${key}` },
  };
  return Object.hasOwn(places, type) ? places[type as SubjectType] : null;
}

/** Says that the day in the address could not be read. */
export function UnreadDay({ typed }: { typed: string | readonly string[] | undefined }) {
  const t = useTranslations('activity');
  if (!typed) return null;
  return <Notice tone="soon">{t('unread', { typed: String(typed).slice(0, 40) })}</Notice>;
}
