import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';

interface RoadmapTabsProps {
  group: { code: string; slug: string };
  current: 'steps' | 'picture';
}

/** The two views of a group's roadmap: the grid and the chart. */
export function RoadmapTabs({ group, current }: RoadmapTabsProps) {
  const t = useTranslations('timeline.tabs');
  const tabs = [
    { href: `/groups/${group.slug}/roadmap`, label: t('steps'), current: current === 'steps' },
    { href: `/roadmap?group=${group.code}`, label: t('picture'), current: current === 'picture' },
  ];
  return <Tabs label={t('label')} tabs={tabs} />;
}
