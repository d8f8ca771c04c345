import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';

const places = ['meetings', 'actions', 'decisions'] as const;

/** Meetings, and what came of them: the action matrix and the decision register. */
export function MeetingTabs({ current }: { current: (typeof places)[number] }) {
  const t = useTranslations('decisions.tabs');
  return (
    <Tabs
      label={t('label')}
      tabs={places.map((place) => ({ href: `/${place}`, label: t(place), current: place === current }))}
    />
  );
}
