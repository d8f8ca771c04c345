import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { type GroupTabName, groupTabs, tabAddress } from './group-tabs';

interface GroupTabProps {
  group: { slug: string; name: string; enterable: boolean };
  current: GroupTabName;
  sub?: ReactNode;
  /** The tab's main actions. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of a group: its head and its tabs. Readers who may not enter the group see no tabs. */
export function GroupTab({ group, current, sub, actions, children }: GroupTabProps) {
  const t = useTranslations('groups');
  const { slug, name, enterable } = group;
  return (
    <>
      <PageHead eyebrow={<Link href="/groups">{t('title')}</Link>} title={name} sub={sub} actions={actions} />
      {enterable && (
        <Tabs
          label={t('tabs.label', { group: name })}
          tabs={groupTabs.map((tab) => ({
            href: tabAddress(slug, tab),
            label: t(`tabs.${tab}`),
            current: tab === current,
          }))}
        />
      )}
      {children}
    </>
  );
}
