import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** What is said once a project is logged, and the way to log the next one of its group. */
export function Logged({ group }: { group: string }) {
  const t = useTranslations('projects.done');
  return (
    <>
      {t('created')} <Link href={`/projects/new?${new URLSearchParams({ group })}`}>{t('another')}</Link>
    </>
  );
}
